namespace Capi.Tools;

/// <summary>One file of the repository that a tool generates.</summary>
/// <param name="Path">The path relative to the repository root, with forward slashes.</param>
/// <param name="Text">The whole content, with \n line endings.</param>
internal sealed record OutputFile(string Path, string Text)
{
    /// <summary>Writes <see cref="Text"/> to disk. An unchanged file keeps its time stamp, so that nothing rebuilds.</summary>
    /// <returns>True when the file changed.</returns>
    public bool Update(string root)
    {
        var path = System.IO.Path.Combine(root, Path);
        if (File.Exists(path) && File.ReadAllText(path) == Text)
            return false;

        File.WriteAllText(path, Text);
        return true;
    }

    /// <summary>Updates each file and prints which files changed.</summary>
    public static void UpdateAll(string root, IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
        {
            var changed = file.Update(root);
            Console.WriteLine($"{(changed ? "written  " : "unchanged")}  {file.Path}");
        }
    }
}
