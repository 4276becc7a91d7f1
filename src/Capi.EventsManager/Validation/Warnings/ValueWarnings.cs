using System.Text.Json;
using Capi.EventsManager.Validation.Validators;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Numbers sent as strings, and negative values.</summary>
internal static class ValueWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        var value = view.GetCustomDataMember("value");
        if (value.ValueKind is JsonValueKind.String)
            yield return new(view.CustomDataPath.Append("value"), "is a string; send a number.");
        else if (value.ValueKind is JsonValueKind.Number && value.GetDouble() < 0)
            yield return new(view.CustomDataPath.Append("value"), "is negative.");

        var items = view.GetCustomDataMember(NumItemsValidator.Key);
        if (items.ValueKind is JsonValueKind.String or JsonValueKind.Number && JsonValues.GetText(items).StartsWith('-'))
            yield return new(view.CustomDataPath.Append(NumItemsValidator.Key), "is negative.");
        else if (items.ValueKind is JsonValueKind.String)
            yield return new(view.CustomDataPath.Append(NumItemsValidator.Key), "is a string; send a number.");
    }
}
