using Capi.Tools;

namespace Capi.KernelWriter;

/// <summary>The files this tool generates: one kernel per vector width.</summary>
internal static class KernelFiles
{
    /// <summary>Generates the files in memory.</summary>
    public static IReadOnlyList<OutputFile> Make() =>
        [.. VectorDialect.All.Select(dialect => new OutputFile($"src/Capi.Runtime/Hashing/Kernels/{dialect.Name}.cs", KernelFile.Make(dialect)))];
}
