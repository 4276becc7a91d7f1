using Capi.Tools;

namespace Capi.KernelWriter;

/// <summary>The files this tool generates: one kernel per vector width.</summary>
internal static class KernelFiles
{
    /// <summary>Generates the files in memory.</summary>
    public static IReadOnlyList<OutputFile> Generate() =>
        [.. VectorTarget.All.Select(target => new OutputFile($"src/Capi.Runtime/Hashing/Kernels/{target.Name}.cs", KernelFile.Generate(target)))];
}
