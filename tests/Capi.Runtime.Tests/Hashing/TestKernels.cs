using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

/// <summary>The kernels to test: those of this processor, and a reference kernel that runs on every processor.</summary>
internal static class TestKernels
{
    private static readonly Sha256Kernel[] All = [.. Sha256Kernel.Supported, new ReferenceKernel()];

    /// <summary>Their names, which are shown as test arguments.</summary>
    public static TheoryData<string> Names => [.. All.Select(kernel => kernel.GetType().Name)];

    public static Sha256Kernel Find(string name) => All.Single(kernel => kernel.GetType().Name == name);
}
