using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Capi.Cli.Rendering;

/// <summary>Reads an assembly file as data, without loading the assembly.</summary>
internal static class AssemblyFile
{
    /// <summary>The maximum file size: 512 MiB.</summary>
    private const long MaxLength = 512L * 1024 * 1024;

    /// <exception cref="UnreadableAssemblyException">The file does not exist, can't be read or is not a .NET assembly.</exception>
    public static ContractList Read(string path)
    {
        var name = path.Length == 0 ? "The empty path" : TerminalText.Sanitize(path);
        try
        {
            using var stream = Open(path, name);
            using var file = new PEReader(stream);
            if (!file.HasMetadata)
                throw new UnreadableAssemblyException($"{name} is a native binary, not a .NET assembly.");

            var metadata = file.GetMetadataReader();
            if (!metadata.IsAssembly)
                throw new UnreadableAssemblyException($"{name} is a .NET module without an assembly manifest.");

            return ContractReader.Read(metadata);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableAssemblyException($"{name} can't be read.");
        }
        catch (Exception exception) when (exception is not UnreadableAssemblyException)
        {
            // The library documents BadImageFormatException, but malformed files cause others too, for example OverflowException.
            throw new UnreadableAssemblyException($"{name} is not a .NET assembly or is corrupted.");
        }
    }

    private static FileStream Open(string path, string name)
    {
        if (Directory.Exists(path))
            throw new UnreadableAssemblyException($"{name} is a directory; specify an assembly file.");

        if (!File.Exists(path))
            throw new UnreadableAssemblyException($"{name} does not exist.");

        var stream = File.OpenRead(path);
        if (stream.CanSeek && stream.Length <= MaxLength)
            return stream;

        stream.Dispose();
        throw new UnreadableAssemblyException($"{name} is not a regular file of at most 512 MiB.");
    }
}
