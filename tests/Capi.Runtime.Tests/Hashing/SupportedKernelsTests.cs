using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

/// <summary>Tests which kernels this process supports. <c>.ci/run</c> repeats the tests with disabled instructions and names in
/// <c>CAPI_ABSENT_KERNEL</c> the kernel that must be missing then: otherwise a switch unknown to .NET would go unnoticed.</summary>
public class SupportedKernelsTests
{
    private static readonly string[] Supported = [.. Sha256Kernel.Supported.Select(kernel => kernel.GetType().Name)];
    private static readonly string[] Disableable = ["Lanes16Kernel", "Lanes8Kernel", "Lanes4Kernel"];
    private static readonly string? DisabledKernel = Environment.GetEnvironmentVariable("CAPI_ABSENT_KERNEL");

    [Fact]
    public void A_kernel_whose_instructions_are_disabled_is_not_supported()
    {
        if (DisabledKernel is null)
        {
            Assert.Equal(GetExpected(), Supported);
            return;
        }

        Assert.Contains(DisabledKernel, Disableable);
        Assert.DoesNotContain(DisabledKernel, Supported);
    }

    [Fact]
    public void A_kernel_remains_unless_all_instructions_are_disabled()
    {
        // Every little-endian processor supported by .NET has 128-bit vectors.
        if (BitConverter.IsLittleEndian && DisabledKernel != "Lanes4Kernel")
            Assert.Equal("Lanes4Kernel", Supported[^1]);
        else
            Assert.Empty(Supported);
    }

    // Queries the processor where possible, because the switches change what .NET reports.
    private static IEnumerable<string> GetExpected()
    {
        var (_, features, _, _) = X86Base.IsSupported ? X86Base.CpuId(7, 0) : default;
        if (Sha256.IsSupported)
            yield return "ArmKernel";
        if (Vector512.IsHardwareAccelerated)
            yield return "Lanes16Kernel";
        if ((features & (1 << 5)) != 0)
            yield return "Lanes8Kernel";
        yield return "Lanes4Kernel";
    }
}
