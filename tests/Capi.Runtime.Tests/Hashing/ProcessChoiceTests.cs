namespace Capi.Hashing.Tests;

/// <summary>Tests what the process-wide choice of the kernel depends on.</summary>
public class ProcessChoiceTests
{
    private static LaneKernel? Fastest => LaneKernel.Supported.Count > 0 ? LaneKernel.Supported[0] : null;

    [Fact]
    public void A_process_leaves_4096_hashes_to_the_platform()
    {
        var asked = 0;
        var choice = KernelChoice.For("Capi.Tests.NoSuchSwitch", isFips: false, elsewhere: decide =>
        {
            asked++;
            decide();
        });
        for (var hash = 1; hash < 4096; hash++)
            choice.NoteHash();
        Assert.Equal(0, asked);
        Assert.Null(choice.Kernel);

        choice.NoteHash();

        Assert.Equal(1, asked);
        Assert.Same(Fastest, choice.Kernel);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_switch_or_FIPS_mode_keeps_a_process_with_the_platform(bool isSwitched, bool isFips)
    {
        AppContext.SetSwitch("Capi.Tests.Platform", isSwitched);
        var choice = KernelChoice.For("Capi.Tests.Platform", isFips, elsewhere: AtOnce);

        choice.Decide();

        Assert.Null(choice.Kernel);
    }

    [Fact]
    public void A_switch_that_is_off_is_as_good_as_none()
    {
        AppContext.SetSwitch("Capi.Tests.Off", false);
        var choice = KernelChoice.For("Capi.Tests.Off", isFips: false, elsewhere: AtOnce);

        choice.Decide();

        Assert.Same(Fastest, choice.Kernel);
    }

    [Fact]
    public void The_switch_has_the_name_that_the_documentation_says() => Assert.Equal("Capi.UsePlatformSha256", KernelChoice.SwitchName);

    private static void AtOnce(Action decide) => decide();
}
