namespace Capi.Cli;

/// <summary>Writes text files that are checked in.</summary>
internal static class OutputText
{
    /// <summary>Writes a file, unless it already has the text. A file with line ends of Windows keeps them.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be written.</exception>
    public static void Write(string path, string text)
    {
        var before = File.Exists(path) ? File.ReadAllText(path) : null;
        if (before is not null && IsSame(before, text))
            return;

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(path, before?.Contains("\r\n", StringComparison.Ordinal) is true ? text.ReplaceLineEndings("\r\n") : text);
    }

    /// <summary>True if two texts differ in line ends at most, which version control may change.</summary>
    public static bool IsSame(string left, string right) => string.Equals(left.ReplaceLineEndings("\n"), right.ReplaceLineEndings("\n"), StringComparison.Ordinal);
}
