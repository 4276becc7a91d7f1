namespace Capi.Generators.Tests.Golden;

/// <summary>The files of this folder: contracts, each with the text that is emitted for it.</summary>
internal static class GoldenFile
{
    /// <summary>The contracts by the name of their files, each with the hint name of its output.</summary>
    public static TheoryData<string, string> All => new()
    {
        { "OrderPaid", "Shop.OrderPaid.g.cs" },
        { "LeadQualified", "Crm.Pipeline+LeadQualified.g.cs" },
    };

    /// <summary>The source of a contract.</summary>
    public static string ReadInput(string name) => Read(GetPath(name, "input"));

    /// <summary>The accepted text.</summary>
    public static string ReadOutput(string name) => Read(GetPath(name, "output"));

    /// <summary>Replaces the accepted text.</summary>
    public static void WriteOutput(string name, string text) => File.WriteAllText(GetPath(name, "output"), text);

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    // Without [CallerFilePath]: a release build contains no path of the machine.
    private static string GetPath(string name, string kind)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Capi.Toolkit.sln")))
                return Path.Combine(folder.FullName, "tests", "Capi.Generators.Tests", "Golden", $"{name}.{kind}.cs");
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
