namespace Capi.Tools;

/// <summary>Where things lie in the repository.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution: the nearest one at or above <paramref name="start"/>.</summary>
    public static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Capi.Toolkit.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Capi.Toolkit.sln is in no folder above the program; run it inside the repository.");
    }
}
