using System.Text.Json;
using Capi.EventsManager.Validation.Rules;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Numbers sent as strings, and negative values.</summary>
internal static class ValueAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        var value = view.Custom("value");
        if (value.ValueKind is JsonValueKind.String)
            yield return $"{view.CustomDataPath.Then("value")} is a string; send a number.";
        else if (value.ValueKind is JsonValueKind.Number && value.GetDouble() < 0)
            yield return $"{view.CustomDataPath.Then("value")} is negative.";

        if (view.Custom(NumItemsRule.Key).ValueKind is JsonValueKind.String)
            yield return $"{view.CustomDataPath.Then(NumItemsRule.Key)} is a string; send a number.";
    }
}
