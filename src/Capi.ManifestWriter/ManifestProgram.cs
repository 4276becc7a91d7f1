using Capi.Cli.Manifests;
using Capi.Cli.Rendering;

namespace Capi.ManifestWriter;

/// <summary>Writes the contracts of one project into the manifest of a folder.</summary>
/// <remarks>The arguments are lines of a file, because no shell understands all paths: the assembly, the folder, the stamp and, optionally, the purpose, also of several lines.</remarks>
internal static class ManifestProgram
{
    /// <summary>What the stamp of a project without contracts says, so that the build doesn't expect files of it.</summary>
    private const string NoContracts = "no contracts";

    /// <returns>0, or 1 after writing an error in the form that MSBuild reads.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter error)
    {
        try
        {
            var lines = File.ReadAllLines(args[0]);
            var (assembly, folder, stamp, purpose) = (lines[0], lines[1], lines[2], string.Join(' ', lines.Skip(3)));
            var list = AssemblyFile.Read(assembly);
            ManifestFolder.Update(folder, list.Assembly, ManifestBuilder.Build(list, purpose));
            File.WriteAllText(stamp, list.Contracts.Count == 0 ? NoContracts : "written");
            return 0;
        }
        catch (Exception exception) when (exception is UnreadableAssemblyException or UnreadableManifestException)
        {
            return Fail(error, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(error, "The privacy manifest can't be written: check that CapiManifest is a folder that the build may write.");
        }
    }

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine($"capi-manifest : error CAPI907: {message}");
        return 1;
    }
}
