using System.Text.Json;
using Capi.EventsManager.Validation.Validators;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Numbers sent as strings, negative values, and values and currencies that can't be read.</summary>
internal static class ValueWarnings
{
    private const string NumItems = "num_items";

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        var value = view.GetCustomDataMember("value");
        if (value.ValueKind is not JsonValueKind.Undefined && !JsonTypes.IsNumber(value))
            yield return new(view.CustomDataPath.Append("value"), "should be a number with a decimal point and no thousands separator.");
        else if (value.ValueKind is JsonValueKind.String)
            yield return new(view.CustomDataPath.Append("value"), "is a string; send a number.");
        else if (value.ValueKind is JsonValueKind.Number && value.GetDouble() < 0)
            yield return new(view.CustomDataPath.Append("value"), "is negative.");

        if (view.GetCustomDataMember(CurrencyValidator.Key) is { ValueKind: not JsonValueKind.Undefined } currency && !CurrencyValidator.IsRequired(view) && !CurrencyValidator.IsCurrency(currency))
            yield return new(view.CustomDataPath.Append(CurrencyValidator.Key), "should be an ISO 4217 code, for example EUR.");

        var items = view.GetCustomDataMember(NumItems);
        if (items.ValueKind is not JsonValueKind.Undefined && !JsonInteger.IsInteger(items))
            yield return new(view.CustomDataPath.Append(NumItems), "should be an integer.");
        else if (JsonTypes.IsScalar(items) && JsonValues.GetText(items).StartsWith('-'))
            yield return new(view.CustomDataPath.Append(NumItems), "is negative.");
        else if (items.ValueKind is JsonValueKind.String)
            yield return new(view.CustomDataPath.Append(NumItems), "is a string; send a number.");
    }
}
