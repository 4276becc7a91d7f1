using System.Collections.Immutable;
using System.Globalization;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Capi.Roslyn.Testing.MarkupParsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Capi.Roslyn.Testing.Analyzers;

/// <summary>Runs analyzers on test code and compares their diagnostics with the markup.</summary>
/// <remarks>Modelled on AnalyzerTest of Microsoft.CodeAnalysis.Testing, so that the package can replace it.</remarks>
public sealed class AnalyzerRun
{
    /// <summary>The analyzers.</summary>
    public required ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; }

    /// <summary>The code, with markup.</summary>
    public required string TestCode { get; init; }

    /// <summary>The expected diagnostics at numbered locations, in addition to those named in the markup.</summary>
    public IReadOnlyList<ExpectedDiagnostic> ExpectedDiagnostics { get; init; } = [];

    /// <summary>The <c>.editorconfig</c> options.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The references; by default the framework and the runtime library.</summary>
    public ImmutableArray<MetadataReference> TestReferences { get; init; } = References.All;

    /// <summary>A generator to run first, so that the analyzers see generated code as in a build.</summary>
    public IIncrementalGenerator? Generator { get; init; }

    /// <summary>True when the code may have compiler errors.</summary>
    public bool AllowsErrors { get; init; }

    /// <summary>Runs the analyzers, with rules enabled that are disabled by default, and returns their diagnostics.</summary>
    /// <exception cref="TestFailureException">The code does not compile, or an analyzer threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(CancellationToken cancellationToken = default)
    {
        var (compilation, failures) = Prepare();
        var found = await compilation.GetAnalyzerDiagnosticsAsync(cancellationToken);
        return failures.IsEmpty
            ? [.. found.OrderBy(one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start)]
            : throw new TestFailureException("An analyzer threw.\n" + failures.First());
    }

    /// <summary>The number of actions that the analyzers registered.</summary>
    public async Task<int> CountActionsAsync(CancellationToken cancellationToken = default)
    {
        var (compilation, _) = Prepare();
        await compilation.GetAnalyzerDiagnosticsAsync(cancellationToken);
        var count = 0;
        foreach (var analyzer in Analyzers)
            count += CountActions(await compilation.GetAnalyzerTelemetryInfoAsync(analyzer, cancellationToken));

        return count;
    }

    /// <summary>Runs the analyzers and compares their diagnostics with the markup.</summary>
    /// <exception cref="TestFailureException">The reported diagnostics differ from the markup.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken = default)
    {
        var markup = MarkupParser.Parse(TestCode);
        var reported = await GetDiagnosticsAsync(cancellationToken);
        var actual = reported.Select(Describe).Order(StringComparer.Ordinal).ToList();
        var expected = DescribeExpected(markup).Order(StringComparer.Ordinal).ToList();
        if (!actual.SequenceEqual(expected, StringComparer.Ordinal))
        {
            throw new TestFailureException(
                $"Expected:\n  {string.Join("\n  ", expected)}\nReported:\n  {string.Join("\n  ", actual)}\n" +
                DiagnosticTranscript.Create(TestCompilation.Create(markup.Sources, TestReferences), []));
        }

        VerifyMessages(markup, reported);
    }

    private (CompilationWithAnalyzers Compilation, System.Collections.Concurrent.ConcurrentBag<Exception> Failures) Prepare()
    {
        Compilation compilation = TestCompilation.Create(MarkupParser.Parse(TestCode).Sources, TestReferences);
        if (Generator is not null)
            compilation = GeneratorRun.Start(Generator, compilation).Output;
        if (!AllowsErrors)
            Require.NoErrors(compilation);

        compilation = compilation.WithRulesEnabled(Analyzers);
        var failures = new System.Collections.Concurrent.ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new AnalyzerOptionsProvider(Options)),
            onAnalyzerException: (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true);
        return (compilation.WithAnalyzers(Analyzers, options), failures);
    }

    private IEnumerable<string> DescribeExpected(Markup markup)
    {
        var only = Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().ToList();
        foreach (var span in markup.Spans.Where(span => !span.IsLocation))
        {
            if (span.Name.Length == 0 && only.Count != 1)
                throw new TestFailureException("[|…|] needs an analyzer with exactly one rule; name the id.");
            yield return DescribeSpan(span.Name.Length == 0 ? only[0] : span.Name, span);
        }

        foreach (var expected in ExpectedDiagnostics)
            yield return DescribeSpan(expected.Id, FindLocation(markup, expected));
    }

    private void VerifyMessages(Markup markup, ImmutableArray<Diagnostic> reported)
    {
        foreach (var expected in ExpectedDiagnostics.Where(expected => expected.Message is not null))
        {
            var description = DescribeSpan(expected.Id, FindLocation(markup, expected));
            var messages = reported.Where(one => Describe(one) == description).Select(one => one.GetMessage(CultureInfo.InvariantCulture)).ToList();
            if (!messages.Contains(expected.Message!, StringComparer.Ordinal))
                throw new TestFailureException($"Expected the message:\n  {expected.Message}\nReported:\n  {string.Join("\n  ", messages)}");
        }
    }

    private static MarkupSpan FindLocation(Markup markup, ExpectedDiagnostic expected) =>
        markup.Spans.FirstOrDefault(span => span.Name == FormattableString.Invariant($"#{expected.Location}"))
        ?? throw new TestFailureException($"There is no location {{|#{expected.Location}:…|}}.");

    private static string Describe(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? FormattableString.Invariant($"{tree.FilePath}{diagnostic.Location.SourceSpan} {diagnostic.Id}")
        : diagnostic.Id;

    private static string DescribeSpan(string id, MarkupSpan span) => FormattableString.Invariant($"{span.File}{span.Span} {id}");

    private static int CountActions(AnalyzerTelemetryInfo info) =>
        info.CompilationActionsCount + info.CompilationEndActionsCount + info.SyntaxTreeActionsCount + info.SemanticModelActionsCount
        + info.SymbolActionsCount + info.SymbolStartActionsCount + info.SyntaxNodeActionsCount + info.CodeBlockActionsCount
        + info.CodeBlockStartActionsCount + info.OperationActionsCount + info.OperationBlockActionsCount + info.OperationBlockStartActionsCount;
}
