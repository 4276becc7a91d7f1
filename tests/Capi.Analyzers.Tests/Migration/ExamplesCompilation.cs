using System.Collections.Immutable;
using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>Compiles a folder of examples, as a web application without a reference to the runtime.</summary>
internal static class ExamplesCompilation
{
    /// <summary>The usings of a web application, and of what examples call beside it.</summary>
    internal const string WebUsings = """
        global using System.IO;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly Lazy<MetadataReference> Stubs = new(CompileStubs);

    /// <summary>The folder with the examples.</summary>
    public static string Root { get; } = Path.Combine(RepositoryFiles.Root, "tests", "Capi.Analyzers.Tests", "Migration", "Examples");

    /// <summary>The references of the examples: .NET, ASP.NET Core and parts of libraries.</summary>
    public static ImmutableArray<MetadataReference> References => [.. RepositoryFiles.References.Where(reference => !IsOwn(reference)), Stubs.Value];

    /// <summary>Compiles the examples of the folders, together with the parts of libraries that they use.</summary>
    public static CSharpCompilation Create(params string[] folders) => Compile(folders, ExampleTwin.RemoveCorrections);

    /// <summary>Compiles the correct twins of the examples of a folder.</summary>
    public static CSharpCompilation CreateTwins(string folder) => Compile([folder], ExampleTwin.Create);

    private static CSharpCompilation Compile(string[] folders, Func<string, string> convert)
    {
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs.txt")).Order(StringComparer.Ordinal);
        var compilation = TestCompilation.Create(
            [.. files.Select(path => (path, convert(File.ReadAllText(path)))), ("Usings.cs", WebUsings)],
            References);
        return compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
    }

    // Libraries are metadata for the rules, as in a real project.
    private static MetadataReference CompileStubs()
    {
        var path = Path.Combine(Root, "Stubs.cs.txt");
        var compilation = TestCompilation.Create(
            [(path, File.ReadAllText(path)), ("Usings.cs", "global using System.IO;\nglobal using System.Net.Http;")],
            [.. RepositoryFiles.References.Where(reference => !IsOwn(reference))],
            "Libraries");
        return compilation.EmitToImageReference();
    }

    private static bool IsOwn(MetadataReference reference) => Path.GetFileName(reference.Display!).StartsWith("Capi.", StringComparison.Ordinal);
}
