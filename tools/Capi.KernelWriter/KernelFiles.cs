using Capi.Tools;

namespace Capi.KernelWriter;

/// <summary>The map of the whole: a kernel for each width of vectors.</summary>
internal static class KernelFiles
{
    /// <summary>The files in memory; nothing touches the disk.</summary>
    public static IReadOnlyList<OutputFile> Make() =>
        [.. VectorDialect.All.Select(dialect => new OutputFile($"src/Capi.Runtime/Hashing/Kernels/{dialect.Name}.cs", KernelFile.Make(dialect)))];
}
