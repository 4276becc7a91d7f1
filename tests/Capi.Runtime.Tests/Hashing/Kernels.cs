namespace Capi.Hashing.Tests;

/// <summary>The kernels to test: those of this processor, and a reference kernel that runs on every processor.</summary>
internal static class Kernels
{
    private static readonly LaneKernel[] All = [.. LaneKernel.Supported, new SlowKernel()];

    /// <summary>Their names, which are shown as test arguments.</summary>
    public static TheoryData<string> Names => [.. All.Select(kernel => kernel.GetType().Name)];

    public static LaneKernel Find(string name) => All.Single(kernel => kernel.GetType().Name == name);
}
