using System.Text.RegularExpressions;

namespace Capi.Docs.Tests.Markdown;

/// <summary>Reads the rows of the tables of a page.</summary>
internal static partial class MarkdownTable
{
    /// <summary>The cells of each row of the table under a heading, without the head of the table. Formatting is kept.</summary>
    /// <exception cref="InvalidOperationException">The page has no such heading or no table under it.</exception>
    public static IReadOnlyList<string[]> Read(string markdown, string heading)
    {
        var lines = markdown.Split('\n');
        var start = Array.FindIndex(lines, line => HeadingMarks().Replace(line, "") == heading && line.StartsWith('#'));
        if (start < 0)
            throw new InvalidOperationException($"The page has no heading '{heading}'.");

        var rows = lines.Skip(start + 1)
            .TakeWhile(static line => !line.StartsWith('#'))
            .Where(static line => line.StartsWith('|'))
            .Select(static line => UnescapedPipes().Split(line.Trim().Trim('|')).Select(static cell => cell.Trim()).ToArray())
            .Skip(2)
            .ToArray();
        return rows.Length > 0 ? rows : throw new InvalidOperationException($"There is no table under '{heading}'.");
    }

    /// <summary>The text of a cell that consists of one piece of code.</summary>
    public static string Unquote(string cell) => cell.Length > 1 && cell[0] == '`' && cell[^1] == '`' ? cell[1..^1] : cell;

    [GeneratedRegex("^#+ ")]
    private static partial Regex HeadingMarks();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedPipes();
}
