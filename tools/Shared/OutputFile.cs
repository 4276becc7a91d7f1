namespace Capi.Tools;

/// <summary>One file of the repository that a tool writes.</summary>
/// <param name="Path">Relative to the repository's root, with forward slashes.</param>
/// <param name="Text">Its whole content, lines ended by \n.</param>
internal sealed record OutputFile(string Path, string Text)
{
    /// <summary>Makes the file on disk equal to <see cref="Text"/>; an equal one keeps its time stamp, so that nothing rebuilds.</summary>
    /// <returns>True when it had to be written.</returns>
    public bool Update(string root)
    {
        var path = System.IO.Path.Combine(root, Path);
        if (File.Exists(path) && File.ReadAllText(path) == Text)
            return false;

        File.WriteAllText(path, Text);
        return true;
    }

    /// <summary>Updates each file and says on the console which of them changed.</summary>
    public static void UpdateAll(string root, IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
        {
            var changed = file.Update(root);
            Console.WriteLine($"{(changed ? "written  " : "unchanged")}  {file.Path}");
        }
    }
}
