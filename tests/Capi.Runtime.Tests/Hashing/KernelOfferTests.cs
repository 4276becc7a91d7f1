using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Capi.Hashing.Tests;

/// <summary>Tests which kernels this process supports. <c>.ci/run</c> repeats the tests with disabled instructions and names in
/// <c>CAPI_ABSENT_KERNEL</c> the kernel that must be missing then: otherwise a switch unknown to .NET would go unnoticed.</summary>
public class KernelOfferTests
{
    private static readonly string[] Offered = [.. LaneKernel.Supported.Select(kernel => kernel.GetType().Name)];
    private static readonly string[] Switchable = ["Lanes16Kernel", "Lanes8Kernel", "Lanes4Kernel"];
    private static readonly string? Absent = Environment.GetEnvironmentVariable("CAPI_ABSENT_KERNEL");

    [Fact]
    public void A_kernel_whose_instructions_are_switched_off_is_not_offered()
    {
        if (Absent is null)
        {
            Assert.Equal(Expected(), Offered);
            return;
        }

        Assert.Contains(Absent, Switchable);
        Assert.DoesNotContain(Absent, Offered);
    }

    [Fact]
    public void Switching_off_less_than_all_leaves_a_kernel()
    {
        // Every little-endian processor supported by .NET has 128-bit vectors.
        if (BitConverter.IsLittleEndian && Absent != "Lanes4Kernel")
            Assert.Equal("Lanes4Kernel", Offered[^1]);
        else
            Assert.Empty(Offered);
    }

    // Queries the processor where possible, because the switches change what .NET reports.
    private static IEnumerable<string> Expected()
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
