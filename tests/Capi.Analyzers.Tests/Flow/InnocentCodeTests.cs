using System.Collections.Concurrent;
using System.Collections.Immutable;
using Capi.Generators;
using Capi.Generators.Tests.Refused;
using Capi.Generators.Tests.Robustness;
using Capi.Generators.Tests.Shapes;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>Code in which nothing is wrong: this repository's own, and the corpora of the generator.</summary>
public class InnocentCodeTests
{
    private const int Mutations = 200;

    // What a test can't have: the framework's own generators write the other half of these partial methods and types.
    private static readonly string[] OtherHalves = ["CS8795", "CS0534", "CS0117", "CS7036", "CS8805"];

    [Theory]
    [InlineData("src/Capi.Catalog", "src/Capi.Runtime")]
    [InlineData("src/Capi.Catalog", "src/Capi.EventsManager")]
    [InlineData("src/Capi.Catalog", "src/Capi.Generators", "src/Capi.Analyzers")]
    [InlineData("samples/Storefront", "src/Capi.EventsManager", "src/Capi.Catalog")]
    public async Task This_repository_has_no_finding(params string[] folders)
    {
        var compilation = Compile(folders);
        var looked = new ConcurrentQueue<ISymbol>();

        Assert.Empty(await ReportAsync(compilation, new FlowAnalyzer(looked.Enqueue)));
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error && !OtherHalves.Contains(one.Id));

        // Even in a library about identifiers hardly a method has both ends.
        Assert.True(looked.Count * 10 < compilation.SyntaxTrees.Length, $"{looked.Count} methods in {compilation.SyntaxTrees.Length} files.");
    }

    [Fact]
    public async Task Mangled_code_never_makes_a_rule_throw()
    {
        var random = new Random(20261126);
        var sample = MarkupParser.Parse(Flows.Sample).Sources.ToList();
        string[] corpus = [.. ShapeCorpus.All().Select(shape => shape.Code), .. RefusedCorpus.All().Select(one => one.Hit)];
        for (var number = 0; number < Mutations; number++)
        {
            // Every other time the code that has something to follow.
            (string, string)[] files = number % 2 == 0
                ? [("Test0.cs", Mangle.Source(sample[0].Text, random)), .. sample.Skip(1).Select(one => (one.Path, one.Text))]
                : [("Test0.cs", Mangle.Source(corpus[random.Next(corpus.Length)], random))];

            // Fails on any exception.
            await ReportAsync(TestCompilation.Create(files), new FlowAnalyzer());
        }
    }

    private static CSharpCompilation Compile(string[] folders)
    {
        var sources = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (file, File.ReadAllText(file)))
            .Append(("Usings.cs", "global using System.IO; global using System.Net.Http; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;"));
        var isRuntime = folders.Contains("src/Capi.Runtime");
        var compilation = TestCompilation.Create(sources, [.. Repository.References.Where(reference => !isRuntime || reference != Capi.Roslyn.Testing.References.Runtime)], "Innocent");
        return (CSharpCompilation)GeneratorRun.First(new CapiEventGenerator(), compilation).Output;
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(Compilation compilation, FlowAnalyzer analyzer)
    {
        var failures = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => failures.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        return failures.IsEmpty ? found : throw new TestFailureException("An analyzer threw.\n" + failures.First());
    }
}
