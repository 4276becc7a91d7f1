using Capi.Docs.Tests.Markdown;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Docs.Tests.Compiling;

/// <summary>Creates the source files of the project that contains a block.</summary>
internal static class BlockSources
{
    // The implicit usings of the web SDK.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>The newest language version of the compiler that these tests reference.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>The block's own file, then the files around it.</summary>
    /// <exception cref="FormatException">No other block declares the type that the block continues.</exception>
    public static IReadOnlyList<SyntaxTree> Create(CodeBlock block, IReadOnlyList<CodeBlock> candidates)
    {
        var trees = new List<SyntaxTree>();
        foreach (var current in GetProject(block, candidates))
        {
            trees.Add(Parse(GetText(current), current.ToString()));
            trees.Add(Parse(current.Directive.Declarations, "Declarations"));
        }

        trees.Add(Parse(ImplicitUsings, "ImplicitUsings"));

        // A block with using directives is shown as a complete file; the others are excerpts of one.
        if (trees[0].GetCompilationUnitRoot().Usings.Count == 0)
            trees.Add(Parse("global using Capi; global using Capi.AspNetCore;", "Usings"));
        if (block.Directive.IsTestProject)
            trees.Add(Parse("global using Xunit;", "TestUsings"));
        return trees;
    }

    /// <summary>True for top-level statements.</summary>
    public static bool IsProgram(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();

    // The block, then those that it continues, then those that they continue.
    private static List<CodeBlock> GetProject(CodeBlock block, IReadOnlyList<CodeBlock> candidates)
    {
        List<CodeBlock> project = [block];
        for (var index = 0; index < project.Count; index++)
        {
            foreach (var type in project[index].Directive.Continues)
            {
                var continued = candidates.FirstOrDefault(other => other != block && other.Directive.ExpectedIds.Count == 0 && Declares(other, type))
                    ?? throw new FormatException($"{project[index]}: no other block declares {type}.");
                if (!project.Contains(continued))
                    project.Add(continued);
            }
        }

        return project;
    }

    private static bool Declares(CodeBlock block, string type) => Parse(block.Code, "").GetCompilationUnitRoot().Members
        .OfType<BaseTypeDeclarationSyntax>()
        .Any(declaration => declaration.Identifier.ValueText == type);

    private static string GetText(CodeBlock block) => !block.Directive.IsStatements
        ? block.Code
        : $$"""
            internal static class Example
            {
                public static async Task RunAsync({{block.Directive.Parameters}})
                {
                    await Task.CompletedTask;
            {{block.Code}}
                }
            }
            """;

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);
}
