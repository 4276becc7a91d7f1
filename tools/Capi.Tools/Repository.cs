namespace Capi.Tools;

/// <summary>Locates the repository.</summary>
internal static class Repository
{
    /// <summary>Finds the folder of the solution, at or above <paramref name="start"/>.</summary>
    public static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Capi.Toolkit.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Capi.Toolkit.sln was not found in any parent folder of the program. Run it inside the repository.");
    }
}
