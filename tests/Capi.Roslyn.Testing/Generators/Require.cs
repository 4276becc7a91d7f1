using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing;

/// <summary>The invariants every run of a generator keeps. Each throws <see cref="TestFailureException"/> when it does not hold.</summary>
public static class Require
{
    /// <summary>The code compiles; otherwise symbols are error types and a test passes for nothing.</summary>
    /// <param name="except">The ids of errors that may be there; none when null.</param>
    public static void NoErrors(Compilation compilation, IReadOnlyList<string>? except = null) => NoDiagnostics(
        compilation,
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && except?.Contains(diagnostic.Id) != true));

    /// <summary>The code compiles without even a warning.</summary>
    public static void NoWarnings(Compilation compilation) =>
        NoDiagnostics(compilation, compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

    /// <summary>No step and no output did anything new.</summary>
    public static void OnlyCachedOrUnchanged(GeneratorRun run, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            foreach (var reason in run.Reasons(step))
            {
                if (reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                    throw new TestFailureException($"The step {step} was {reason}.");
            }
        }

        foreach (var reason in run.OutputReasons)
        {
            if (reason != IncrementalStepRunReason.Cached)
                throw new TestFailureException($"An output was {reason}.");
        }
    }

    /// <summary>The steps exist and gave something; a misspelt name would let every other check pass.</summary>
    public static void Tracked(GeneratorRun run, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            if (!run.Values(step).Any())
                throw new TestFailureException($"The step {step} gave nothing.");
        }
    }

    private static void NoDiagnostics(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.ToList();
        if (found.Count > 0)
            throw new TestFailureException("The code does not compile cleanly.\n" + Transcript.Of(compilation, found));
    }
}
