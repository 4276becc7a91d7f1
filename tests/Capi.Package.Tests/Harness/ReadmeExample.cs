namespace Capi.Package.Tests.Harness;

/// <summary>Extracts the first C# example of the README.</summary>
internal static class ReadmeExample
{
    private const string Fence = "```";

    /// <summary>The text of the first C# block.</summary>
    /// <exception cref="InvalidOperationException">The text has no C# block.</exception>
    public static string GetFirst(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var start = Array.IndexOf(lines, Fence + "csharp");
        var end = start < 0 ? -1 : Array.IndexOf(lines, Fence, start);
        return end < 0
            ? throw new InvalidOperationException("The README shows no C# code.")
            : string.Join('\n', lines[(start + 1)..end]);
    }
}
