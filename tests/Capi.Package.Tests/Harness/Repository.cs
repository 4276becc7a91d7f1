namespace Capi.Package.Tests.Harness;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Capi.Toolkit.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository: they pack it.");
    }
}
