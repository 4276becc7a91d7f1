using Capi.Identifiers.Phones;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Messages;

/// <summary>Validates the options, with one message per error. No message repeats a configured value.</summary>
internal sealed class MetaEventMessageOptionsValidator : IValidateOptions<MetaEventMessageOptions>
{
    private const int MaxAliasLength = 64;

    public ValidateOptionsResult Validate(string? name, MetaEventMessageOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrEmpty(options.DatasetAlias) || options.DatasetAlias.Length > MaxAliasLength || options.DatasetAlias.Any(static letter => letter is <= ' ' or > '~'))
            failures.Add("MetaEventMessageOptions has an invalid DatasetAlias: use the alias of the receiving application's dataset, 1 to 64 visible ASCII characters, for example shop-de.");
        if (options.DefaultPhoneCountry is { } country && NumberingPlans.FindByName(country) is null)
            failures.Add("MetaEventMessageOptions has an unknown DefaultPhoneCountry: set it to an ISO 3166-1 code, for example de, or remove it.");
        if (!Enum.IsDefined(options.DateOrder))
            failures.Add("MetaEventMessageOptions has an unknown DateOrder: set it to MonthFirst, DayFirst or UnambiguousOnly, or remove it.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
