using System.Text.Json;
using Capi.EventsManager.Validation.Rules;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Amounts that are numbers, and still hardly meant (spec section 5).</summary>
internal static class ValueAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        var value = view.Custom("value");
        if (value.ValueKind is JsonValueKind.String)
            yield return $"{view.CustomDataPath.Then("value")} is a text; send a number.";
        else if (value.ValueKind is JsonValueKind.Number && value.GetDouble() < 0)
            yield return $"{view.CustomDataPath.Then("value")} is below zero.";

        if (view.Custom(NumItemsRule.Key).ValueKind is JsonValueKind.String)
            yield return $"{view.CustomDataPath.Then(NumItemsRule.Key)} is a text; send a number.";
    }
}
