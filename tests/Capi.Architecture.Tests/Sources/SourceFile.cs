using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Architecture.Tests.Sources;

/// <summary>Parses source files, each once.</summary>
internal static class SourceFile
{
    private static readonly ConcurrentDictionary<string, SyntaxTree> Trees = new(StringComparer.Ordinal);

    // Preview, because the SDK's compiler may be newer than the package that parses here.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>Parses a file.</summary>
    /// <param name="path">The path relative to the root of the repository.</param>
    public static SyntaxTree Parse(string path) => Trees.GetOrAdd(path, static path => ParseText(Repository.Read(path), path));

    /// <summary>Parses text.</summary>
    public static SyntaxTree ParseText(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>The position of a node, as <c>path(line)</c>.</summary>
    public static string GetPosition(SyntaxNodeOrToken node) => GetPosition(node.GetLocation()!);

    /// <summary>The position of a location, as <c>path(line)</c>.</summary>
    public static string GetPosition(Location location) => $"{location.SourceTree!.FilePath}({location.GetLineSpan().StartLinePosition.Line + 1})";
}
