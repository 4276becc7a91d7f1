using System.Text.RegularExpressions;
using Capi.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Architecture.Tests.Naming;

/// <summary>The sentences of the repository: comments of the sources, documentation pages, project and build files, scripts.</summary>
internal static partial class Prose
{
    // It lists what the names and sentences were before.
    private const string RenamingDecision = "docs/decisions/0017";

    private static readonly string[] TextFiles = ["*.md", "*.csproj", "*.props", "*.targets", "*.projitems", "*.mjs", "*.js", "*.yml", ".editorconfig", "*.globalconfig"];

    /// <summary>Each comment and each text file, with the position of its first line.</summary>
    public static IEnumerable<(string Position, string Text)> FindAll() =>
        Repository.CSharpFiles.SelectMany(FindComments).Concat(TextFiles.SelectMany(pattern => Repository.FindFiles(".", pattern)).SelectMany(ReadLines));

    /// <summary>Finds a phrase, in any case and as whole words.</summary>
    public static bool Contains(string text, string phrase) => Regex.IsMatch(Spaces().Replace(text, " "), $@"\b{Regex.Escape(phrase)}\b", RegexOptions.IgnoreCase);

    private static IEnumerable<(string Position, string Text)> FindComments(string path) =>
        SourceFile.Parse(path).GetRoot().DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            .Select(trivia => (SourceFile.GetPosition(trivia.GetLocation()), trivia.ToFullString()));

    // Pairs of lines, because a sentence may continue on the next one.
    private static IEnumerable<(string Position, string Text)> ReadLines(string path)
    {
        if (path.StartsWith(RenamingDecision, StringComparison.Ordinal))
            return [];

        var lines = Repository.Read(path).Split('\n');
        return lines.Select((line, index) => ($"{path}({index + 1})", index + 1 < lines.Length ? $"{line} {lines[index + 1].TrimStart(' ', '/')}" : line));
    }

    [GeneratedRegex(@"[\s/]+")]
    private static partial Regex Spaces();
}
