using Microsoft.Extensions.Options;

namespace Capi.Delivery.Health;

/// <summary>Validates the limits of the health check, with one message per error.</summary>
internal sealed class MetaCapiHealthOptionsValidator : IValidateOptions<MetaCapiHealthOptions>
{
    public ValidateOptionsResult Validate(string? name, MetaCapiHealthOptions options)
    {
        var failures = new List<string>();
        // Not "is < 0.01 or > 1": NaN is neither.
        if (!(options.MaxUsedShare is >= 0.01 and <= 1))
            failures.Add("MetaCapiHealthOptions.MaxUsedShare is out of range: set it to 0.01 to 1.");
        if (options.MaxEventAge < TimeSpan.FromSeconds(1) || options.MaxEventAge > TimeSpan.FromDays(7))
            failures.Add("MetaCapiHealthOptions.MaxEventAge is out of range: set it to 1 second to 7 days.");
        if (options.DeadLetterWindow < TimeSpan.Zero || options.DeadLetterWindow > TimeSpan.FromDays(14))
            failures.Add("MetaCapiHealthOptions.DeadLetterWindow is out of range: set it to 0 to 14 days.");
        if (options.MaxLoopSilence < TimeSpan.FromSeconds(10) || options.MaxLoopSilence > TimeSpan.FromHours(1))
            failures.Add("MetaCapiHealthOptions.MaxLoopSilence is out of range: set it to 10 seconds to 1 hour.");
        if (options.StoreTimeout < TimeSpan.FromMilliseconds(100) || options.StoreTimeout > TimeSpan.FromMinutes(1))
            failures.Add("MetaCapiHealthOptions.StoreTimeout is out of range: set it to 0.1 seconds to 1 minute.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
