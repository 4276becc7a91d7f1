using System.Text.Json;
using Capi.EventsManager.Validation.Validators;

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

        if (view.GetCustomDataMember(NumItemsValidator.Key).ValueKind is JsonValueKind.String)
            yield return new(view.CustomDataPath.Append(NumItemsValidator.Key), "is a string; send a number.");
    }
}
