using Capi.Delivery.Health;

namespace Capi.Runtime.Tests.Delivery.Health;

public class HealthOptionsTests
{
    public static TheoryData<Action<MetaCapiHealthOptions>, string?> Cases => new()
    {
        { _ => { }, null },
        { options => (options.MaxUsedShare, options.MaxEventAge, options.DeadLetterWindow) = (0.01, TimeSpan.FromSeconds(1), TimeSpan.Zero), null },
        { options => (options.MaxUsedShare, options.MaxEventAge, options.DeadLetterWindow) = (1, TimeSpan.FromDays(7), TimeSpan.FromDays(14)), null },
        { options => options.MaxUsedShare = 80, "MaxUsedShare is out of range: set it to 0.01 to 1." },
        { options => options.MaxUsedShare = 0, "MaxUsedShare is out of range" },
        { options => options.MaxUsedShare = double.NaN, "MaxUsedShare is out of range" },
        { options => options.MaxEventAge = TimeSpan.Zero, "MaxEventAge is out of range: set it to 1 second to 7 days." },
        { options => options.MaxEventAge = TimeSpan.FromDays(8), "MaxEventAge is out of range" },
        { options => options.DeadLetterWindow = TimeSpan.FromSeconds(-1), "DeadLetterWindow is out of range: set it to 0 to 14 days." },
        { options => options.MaxLoopSilence = TimeSpan.FromSeconds(2), "MaxLoopSilence is out of range: set it to 10 seconds to 1 hour." },
        { options => options.StoreTimeout = TimeSpan.Zero, "StoreTimeout is out of range: set it to 0.1 seconds to 1 minute." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_option_out_of_range_says_what_to_change(Action<MetaCapiHealthOptions> change, string? failure)
    {
        var options = new MetaCapiHealthOptions();
        change(options);

        var result = new MetaCapiHealthOptionsValidator().Validate(null, options);

        if (failure is null)
            Assert.True(result.Succeeded);
        else
            Assert.StartsWith("MetaCapiHealthOptions." + failure, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
