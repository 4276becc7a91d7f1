using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing.Generators;

/// <summary>Invariants of every generator run. Each method throws <see cref="TestFailureException"/> when its invariant does not hold.</summary>
public static class Require
{
    /// <summary>The code compiles; otherwise symbols would be error types and a test could pass by accident.</summary>
    /// <param name="except">The IDs of allowed errors; none when null.</param>
    public static void NoErrors(Compilation compilation, IReadOnlyList<string>? except = null) => NoDiagnostics(
        compilation,
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && except?.Contains(diagnostic.Id) != true));

    /// <summary>These files compile without warnings.</summary>
    public static void NoWarnings(Compilation compilation, IReadOnlyCollection<SyntaxTree> files) => NoDiagnostics(
        compilation,
        compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Where(diagnostic => diagnostic.Location.SourceTree is { } file && files.Contains(file)));

    /// <summary>All steps are cached or unchanged, and all outputs are cached.</summary>
    public static void OnlyCachedOrUnchanged(GeneratorRun run, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            foreach (var reason in run.GetReasons(step))
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

    /// <summary>The steps exist and have values; with a misspelt step name all other checks would pass.</summary>
    public static void Tracked(GeneratorRun run, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            if (!run.GetValues(step).Any())
                throw new TestFailureException($"The step {step} has no values.");
        }
    }

    private static void NoDiagnostics(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.ToList();
        if (found.Count > 0)
            throw new TestFailureException("The code does not compile cleanly.\n" + DiagnosticTranscript.Create(compilation, found));
    }
}
