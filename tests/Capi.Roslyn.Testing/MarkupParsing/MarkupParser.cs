using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing.MarkupParsing;

/// <summary>
/// Reads the markup of Microsoft.CodeAnalysis.Testing: <c>[|span|]</c>, <c>{|CAPI101:span|}</c>, <c>{|#0:span|}</c>,
/// <c>$$</c>, and <c>// file: A.cs</c> lines that start another file.
/// </summary>
public static class MarkupParser
{
    /// <summary>The name of a file without a header.</summary>
    public const string DefaultPath = "Test0.cs";

    private const string FileHeader = "// file:";

    /// <summary>Parses and removes the markup.</summary>
    /// <exception cref="FormatException">The markup is unbalanced.</exception>
    public static Markup Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var files = new List<MarkupFile>();
        var spans = new List<MarkupSpan>();
        foreach (var (path, text) in Split(code.ReplaceLineEndings("\n")))
            files.Add(ParseFile(path, text, spans));

        return new Markup(files, spans);
    }

    private static IEnumerable<(string Path, string Text)> Split(string code)
    {
        var path = DefaultPath;
        var text = new StringBuilder();
        foreach (var line in code.Split('\n'))
        {
            if (!line.StartsWith(FileHeader, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
                continue;
            }

            if (!string.IsNullOrWhiteSpace(text.ToString()))
                yield return (path, text.ToString(0, text.Length - 1));
            text.Clear();
            path = line[FileHeader.Length..].Trim();
        }

        yield return (path, text.ToString(0, text.Length - 1));
    }

    private static MarkupFile ParseFile(string path, string text, List<MarkupSpan> spans)
    {
        var plain = new StringBuilder(text.Length);
        var open = new Stack<(string Name, int Start, bool IsNamed)>();
        var found = new List<MarkupSpan>();
        int? cursor = null;

        for (var index = 0; index < text.Length;)
        {
            var rest = text.AsSpan(index);
            if (rest.StartsWith("$$", StringComparison.Ordinal))
            {
                cursor = cursor is null ? plain.Length : throw new FormatException($"{path}: two cursors.");
                index += 2;
            }
            else if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push(("", plain.Length, false));
                index += 2;
            }
            else if (rest.StartsWith("{|", StringComparison.Ordinal) && rest.IndexOf(':') is > 2 and var colon)
            {
                open.Push((rest[2..colon].ToString(), plain.Length, true));
                index += colon + 1;
            }
            else if (rest.StartsWith("|]", StringComparison.Ordinal) || rest.StartsWith("|}", StringComparison.Ordinal))
            {
                if (!open.TryPop(out var mark) || mark.IsNamed != (rest[1] == '}'))
                    throw new FormatException($"{path}: a marker is closed at {index} that was not opened.");
                found.Add(new MarkupSpan(mark.Name, path, TextSpan.FromBounds(mark.Start, plain.Length)));
                index += 2;
            }
            else
            {
                plain.Append(text[index++]);
            }
        }

        if (open.Count > 0)
            throw new FormatException($"{path}: a marker is not closed.");
        spans.AddRange(found.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.Length));
        return new MarkupFile(path, plain.ToString(), cursor);
    }
}
