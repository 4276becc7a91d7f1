namespace Capi.Docs.Tests.Markdown;

/// <summary>Finds the C# blocks of a page and the comments before them.</summary>
internal static class CodeBlockParser
{
    private const string Fence = "```";
    private const string CommentStart = "<!-- compile:";
    private const string CommentEnd = "-->";

    /// <summary>The blocks whose language is <c>csharp</c>, in order.</summary>
    /// <exception cref="FormatException">A comment or block doesn't end, or a comment stands before something else than a C# block.</exception>
    public static IReadOnlyList<CodeBlock> Parse(string page, string markdown)
    {
        var blocks = new List<CodeBlock>();
        var lines = markdown.Split('\n');
        CompileDirective? directive = null;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (line.StartsWith(CommentStart, StringComparison.Ordinal))
            {
                directive = CompileDirective.Parse(ReadComment(page, lines, ref index));
            }
            else if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                var start = index;
                var code = ReadCode(page, lines, ref index);
                if (line == Fence + "csharp")
                    blocks.Add(new(page, start + 1, code, directive ?? CompileDirective.None));
                else
                    ThrowIfPending(directive, page, start);
                directive = null;
            }
            else if (line.Length > 0)
            {
                ThrowIfPending(directive, page, index);
            }
        }

        ThrowIfPending(directive, page, lines.Length - 1);
        return blocks;
    }

    private static string ReadComment(string page, string[] lines, ref int index)
    {
        var start = index;
        while (!lines[index].Contains(CommentEnd, StringComparison.Ordinal))
        {
            if (++index == lines.Length)
                throw new FormatException($"{page}:{start + 1}: the comment doesn't end.");
        }

        var text = string.Join('\n', lines[start..(index + 1)]);
        return text[(text.IndexOf(CommentStart, StringComparison.Ordinal) + CommentStart.Length)..text.IndexOf(CommentEnd, StringComparison.Ordinal)];
    }

    private static string ReadCode(string page, string[] lines, ref int index)
    {
        var start = index;
        var first = lines[start].Trim();
        var fence = first[..^first.TrimStart('`').Length];
        do
        {
            if (++index == lines.Length)
                throw new FormatException($"{page}:{start + 1}: the block doesn't end.");
        }
        while (lines[index].Trim() != fence);

        return string.Join('\n', lines[(start + 1)..index]);
    }

    private static void ThrowIfPending(CompileDirective? directive, string page, int index)
    {
        if (directive is not null)
            throw new FormatException($"{page}:{index + 1}: a compile comment must stand directly before a C# block.");
    }
}
