using System.Collections.Immutable;
using System.Globalization;
using Capi.Analyzers.Tests.Support;
using Capi.Generators;
using Capi.Roslyn.Testing;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Tests.Robustness;

/// <summary>On any code, generator and rules terminate without an exception.</summary>
public class MutationTests
{
    private const int MutationCount = 20_000;
    private const int MaxMutationsPerFile = 5;

    /// <summary>Files are compiled together, because name lookup in the references costs more than the files.</summary>
    private const int FilesPerCompilation = 100;

    // Detects endless loops, not slow code: a hundred times the normal run time.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(30);

    private static readonly SyntaxTree Lookalikes = TestCompilation.Parse("Other.cs", """
        namespace Other
        {
            public class MetaEventAttribute(string name) : System.Attribute { public string Name => name; }
            public class MetaContentAttribute : System.Attribute;
            public class EventIdAttribute : System.Attribute;
            public class EventTimeAttribute : System.Attribute;
            public class EventConsentAttribute : System.Attribute;
            public class HashedAttribute(string? key = null) : System.Attribute { public string? Key => key; }
            public class ClearAttribute(string? key = null) : System.Attribute { public string? Key => key; }
            public class CustomDataAttribute(string? key = null) : System.Attribute { public string? Key => key; }
            public class FlattenAttribute : System.Attribute;
        }
        """);

    private static readonly CSharpCompilation Empty = TestCompilation.Create([]).AddSyntaxTrees(Lookalikes);

    // What the first files send before they are mutated.
    private static readonly Lazy<ImmutableArray<AdditionalText>> Lock = new(static () =>
        [new TextFile("/capi.lock.json", SourceContracts.CreateLock(Compile([.. MutationSources.All.Take(FilesPerCompilation)])))]);

    [Fact]
    public void There_are_200_different_files() => Assert.Equal(200, MutationSources.All.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public async Task Mutated_code_makes_neither_generator_nor_rules_throw()
    {
        using var limit = new CancellationTokenSource(TimeLimit);

        // Fixed seed: failures are reproducible.
        var random = new Random(20261127);
        var run = GeneratorRun.Start(new CapiEventGenerator(), Empty);
        var (mutations, next, emitted, found) = (0, 0, 0, new HashSet<string>());
        while (mutations < MutationCount)
        {
            var files = new List<string>(FilesPerCompilation);
            for (var file = 0; file < FilesPerCompilation; file++)
            {
                var text = MutationSources.All[next++ % MutationSources.All.Count];
                for (var left = random.Next(1, MaxMutationsPerFile + 1); left > 0; left--, mutations++)
                    text = CodeMutator.MutateOnce(text, random);
                files.Add(text);
            }

            try
            {
                // Reuses one driver, as an editor does.
                run = run.RunAgain(Compile(files));
                emitted += run.Sources.Length;
                found.UnionWith(await GetDiagnosticIdsAsync(run.Output, limit.Token));
            }
            catch (TestFailureException)
            {
                await FailWithCulpritAsync(files, limit.Token);
                throw;
            }
        }

        // The test is meaningful only if enough files were still analyzed.
        Assert.True(emitted > 1_000, $"Only {emitted} contracts got code.");
        var rules = AllAnalyzers.Create().Where(analyzer => analyzer is not MigrationAnalyzer).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).ToHashSet();
        Assert.True(found.Count * 4 >= rules.Count * 3, $"Never reported: {string.Join(", ", rules.Except(found).Order(StringComparer.Ordinal))}");

        // After all mutations, valid code still gets its generated code.
        Assert.Single(run.RunAgain(Compile([UsageSnippets.CreateFile(0)])).Sources);
    }

    [Fact]
    public void Every_kind_of_mutation_changes_something()
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 200; seed++)
            texts.Add(CodeMutator.MutateOnce(MutationSources.All[0], new Random(seed)));

        Assert.True(texts.Count > 150, $"{texts.Count} different texts of {CodeMutator.MutationKindCount} kinds.");
    }

    [Fact]
    public async Task A_rule_that_throws_fails_the_test()
    {
        await Assert.ThrowsAsync<TestFailureException>(() => GetDiagnosticIdsAsync(Empty, default, [new ThrowingAnalyzer()]));
    }

    private static CSharpCompilation Compile(IReadOnlyList<string> files) => Empty.AddSyntaxTrees(files.Select((text, number) =>
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        return TestCompilation.Parse($"File{name}.cs", text.Replace(MutationSources.NumberPlaceholder, name, StringComparison.Ordinal));
    }));

    private static async Task<IEnumerable<string>> GetDiagnosticIdsAsync(Compilation compilation, CancellationToken cancellationToken, ImmutableArray<DiagnosticAnalyzer>? analyzers = null)
    {
        var found = await compilation.GetDiagnosticsAsync(analyzers ?? AllAnalyzers.Create(), cancellationToken, Lock.Value);
        return found.Select(one => one.Id).Distinct();
    }

    /// <summary>Finds the file that caused the failure.</summary>
    private static async Task FailWithCulpritAsync(List<string> files, CancellationToken cancellationToken)
    {
        foreach (var text in files)
        {
            try
            {
                await GetDiagnosticIdsAsync(GeneratorRun.Start(new CapiEventGenerator(), Compile([text])).Output, cancellationToken);
            }
            catch (TestFailureException failure)
            {
                throw new TestFailureException($"{failure.Message}\n{text}");
            }
        }
    }

    // AllAnalyzers does not include it, because it is in another assembly.
#pragma warning disable RS1001, RS1036 // Not an analyzer for anybody.
    private sealed class ThrowingAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. new UsageAnalyzer().SupportedDiagnostics];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationAction(_ => throw new InvalidOperationException("Meant to."));
        }
    }
#pragma warning restore RS1001, RS1036
}
