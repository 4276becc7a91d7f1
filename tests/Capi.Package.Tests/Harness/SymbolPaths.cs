using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Capi.Package.Tests.Harness;

/// <summary>Reads the embedded symbols of an assembly.</summary>
internal static class SymbolPaths
{
    /// <summary>The paths of the assembly's source files in the symbols, one per line.</summary>
    /// <param name="image">The assembly's bytes.</param>
    /// <exception cref="InvalidOperationException">The assembly has no embedded symbols.</exception>
    public static string Read(byte[] image)
    {
        using var portable = new PEReader(ImmutableArray.Create(image));
        var embedded = portable.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = portable.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        return string.Join('\n', reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)));
    }
}
