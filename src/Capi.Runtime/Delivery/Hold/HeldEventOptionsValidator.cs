using Microsoft.Extensions.Options;

namespace Capi.Delivery.Hold;

/// <summary>Validates the limits of waiting events, with one message per error.</summary>
internal sealed class HeldEventOptionsValidator : IValidateOptions<HeldEventOptions>
{
    public ValidateOptionsResult Validate(string? name, HeldEventOptions options)
    {
        var failures = new List<string>();
        if (options.MaxEventsPerVisitor is < 1 or > 20)
            failures.Add("HeldEventOptions.MaxEventsPerVisitor is out of range: set it to 1 to 20.");
        if (options.MaxDuration < TimeSpan.FromSeconds(1) || options.MaxDuration > TimeSpan.FromMinutes(30))
            failures.Add("HeldEventOptions.MaxDuration is out of range: set it to 1 second to 30 minutes.");
        if (options.MaxBytes < 65_536)
            failures.Add("HeldEventOptions.MaxBytes is too small: set it to 65536 or more.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
