using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

/// <summary>Tests what the process-wide choice of the kernel depends on.</summary>
public class SharedKernelSelectorTests
{
    private static Sha256Kernel? Fastest => Sha256Kernel.Supported.Count > 0 ? Sha256Kernel.Supported[0] : null;

    [Fact]
    public void A_process_selects_a_kernel_at_the_4096th_hash()
    {
        var requests = 0;
        var choice = KernelSelector.Create("Capi.Tests.NoSuchSwitch", isFips: false, runInBackground: decide =>
        {
            requests++;
            decide();
        });
        for (var hash = 1; hash < 4096; hash++)
            choice.CountPlatformHash();
        Assert.Equal(0, requests);
        Assert.Null(choice.Kernel);

        choice.CountPlatformHash();

        Assert.Equal(1, requests);
        Assert.Same(Fastest, choice.Kernel);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void The_switch_or_FIPS_mode_keeps_the_platform_hash(bool isSwitched, bool isFips)
    {
        AppContext.SetSwitch("Capi.Tests.Platform", isSwitched);
        var choice = KernelSelector.Create("Capi.Tests.Platform", isFips, runInBackground: RunInline);

        choice.SelectKernel();

        Assert.Null(choice.Kernel);
    }

    [Fact]
    public void A_switch_that_is_off_has_no_effect()
    {
        AppContext.SetSwitch("Capi.Tests.Off", false);
        var choice = KernelSelector.Create("Capi.Tests.Off", isFips: false, runInBackground: RunInline);

        choice.SelectKernel();

        Assert.Same(Fastest, choice.Kernel);
    }

    [Fact]
    public void The_switch_has_the_documented_name() => Assert.Equal("Capi.UsePlatformSha256", KernelSelector.SwitchName);

    private static void RunInline(Action decide) => decide();
}
