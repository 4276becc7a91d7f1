namespace Capi.Hashing.Tests;

/// <summary>The kernels a test runs with: those of this processor, and one that every processor has.</summary>
internal static class Kernels
{
    private static readonly LaneKernel[] All = [.. LaneKernel.Supported, new SlowKernel()];

    /// <summary>Their names, because a test's arguments are shown.</summary>
    public static TheoryData<string> Names => [.. All.Select(kernel => kernel.GetType().Name)];

    public static LaneKernel Find(string name) => All.Single(kernel => kernel.GetType().Name == name);
}
