namespace Capi.Cli.Tests.Rendering;

/// <summary>A folder of one test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-files-");

    public string FullName => _folder.FullName;

    public string GetPath(string name) => Path.Combine(FullName, name);

    public string Read(string name) => File.ReadAllText(GetPath(name));

    public void Write(string name, string text) => File.WriteAllText(GetPath(name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
