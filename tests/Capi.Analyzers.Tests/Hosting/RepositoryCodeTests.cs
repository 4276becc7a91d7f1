using System.Collections.Concurrent;
using Capi.Analyzers.Tests.Support;
using Capi.ContractReading.Reporting;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Analyzers.Tests.Hosting;

/// <summary>Runs all rules on this repository's own code: a correct sample shop and unrelated code. No rule may report anything.</summary>
public class RepositoryCodeTests
{
    // Expected errors: the framework's generators, which don't run here, complete these partial methods and types.
    private static readonly string[] GeneratorErrors = ["CS8795", "CS0534", "CS0103", "CS0117", "CS7036", "CS8805"];

    // The packages that the sample shop and the Events Manager use beside the runtime.
    private static readonly MetadataReference[] Packages =
        [.. new[]
        {
            typeof(AspNetCore.MetaCaptureOptions), typeof(Consent.ConsentFinding), typeof(Storage.Sqlite.SqliteStoreOptions), typeof(Microsoft.Data.Sqlite.SqliteConnection), typeof(SQLitePCL.Batteries_V2),
            typeof(OpenTelemetry.Metrics.MeterProviderBuilder), typeof(OpenTelemetry.Sdk), typeof(OpenTelemetry.Metrics.ConsoleExporterMetricsExtensions), typeof(OpenTelemetry.OpenTelemetryBuilder),
        }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];

    [Theory]
    [InlineData("src/Capi.Catalog", "src/Capi.Runtime")]
    [InlineData("src/Capi.Catalog", "src/Capi.EventsManager")]
    [InlineData("src/Capi.Catalog", "src/Capi.ContractDescriptions", "src/Capi.ContractReading", "src/Capi.Generators", "src/Capi.Analyzers")]
    [InlineData("samples/Storefront", "src/Capi.EventsManager", "src/Capi.Catalog")]
    public async Task The_code_of_this_repository_has_no_diagnostics(params string[] folders)
    {
        var compilation = Compile(folders);
        var analyzedMethods = new ConcurrentQueue<ISymbol>();

        var diagnostics = await compilation.GetDiagnosticsAsync([.. AllAnalyzers.Create().Where(one => one is not FlowAnalyzer), new FlowAnalyzer(analyzedMethods.Enqueue)]);
        Assert.DoesNotContain(diagnostics, static one => !IsAboutExample(one));
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error && !GeneratorErrors.Contains(one.Id));

        // Even in a library about identifiers few methods have both a source and a sink.
        Assert.True(analyzedMethods.Count * 10 < compilation.SyntaxTrees.Length, $"{analyzedMethods.Count} methods in {compilation.SyntaxTrees.Length} files.");
    }

    // The Events Manager shows correct payloads as examples: written by hand, with constants for the visitor's data. The rules say that as information.
    private static bool IsAboutExample(Diagnostic one) => one.Severity == DiagnosticSeverity.Info && one.Descriptor.Category == RuleCategories.Migration
        && one.Location.SourceTree!.FilePath.Replace('\\', '/').Contains("/src/Capi.EventsManager/Validation/Examples/", StringComparison.Ordinal);

    private static CSharpCompilation Compile(string[] folders)
    {
        var sources = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (file, File.ReadAllText(file)))
            .Append(("Usings.cs", "global using System.IO; global using System.Net.Http; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;"));
        var isRuntime = folders.Contains("src/Capi.Runtime");
        var compilation = TestCompilation.Create(sources, [.. RepositoryFiles.References.Concat(Packages).Where(reference => !isRuntime || reference != Capi.Roslyn.Testing.Compiling.References.Runtime)], "Innocent");
        return (CSharpCompilation)GeneratorRun.Start(new CapiEventGenerator(), compilation).Output;
    }
}
