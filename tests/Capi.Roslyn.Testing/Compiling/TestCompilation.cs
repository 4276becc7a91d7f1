using System.Collections.Immutable;
using Capi.Roslyn.Testing.MarkupParsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing.Compiling;

/// <summary>Creates compilations of test code.</summary>
public static class TestCompilation
{
    /// <summary>The language of .NET 10, which is a preview in Roslyn 4.14, with documentation comments parsed and diagnosed.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Preview, DocumentationMode.Diagnose, preprocessorSymbols: ["NET", "NET10_0"]);

    /// <summary>The implicit usings of an SDK project.</summary>
    internal const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles code without markup.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="references">The references; by default the framework and the runtime library.</param>
    /// <param name="assemblyName">The name of the assembly.</param>
    /// <param name="nullable">The nullable context.</param>
    /// <param name="implicitUsings">True to add the implicit usings of an SDK project.</param>
    /// <param name="parseOptions">The parse options; by default the latest language version.</param>
    public static CSharpCompilation Create(
        IEnumerable<(string Path, string Text)> sources,
        ImmutableArray<MetadataReference>? references = null,
        string assemblyName = "TestAssembly",
        NullableContextOptions nullable = NullableContextOptions.Enable,
        bool implicitUsings = true,
        CSharpParseOptions? parseOptions = null)
    {
        var options = parseOptions ?? ParseOptions;
        var trees = sources.Select(source => Parse(source.Path, source.Text, options)).ToList();
        if (implicitUsings)
            trees.Add(Parse("ImplicitUsings.cs", ImplicitUsings, options));

        return CSharpCompilation.Create(
            assemblyName,
            trees,
            references ?? References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, deterministic: true));
    }

    /// <summary>Compiles one file.</summary>
    public static CSharpCompilation Create(string code, ImmutableArray<MetadataReference>? references = null) =>
        Create(MarkupParser.Parse(code).Sources, references);

    /// <summary>Parses one file.</summary>
    public static SyntaxTree Parse(string path, string text, CSharpParseOptions? options = null) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), options ?? ParseOptions, path);
}
