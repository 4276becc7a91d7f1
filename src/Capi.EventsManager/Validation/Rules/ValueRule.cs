using System.Globalization;
using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>value must be a finite number and requires a currency.</summary>
internal static class ValueRule
{
    public static GraphError? Check(EventView view)
    {
        var value = view.Custom("value");
        var valuePath = view.CustomDataPath.Then("value");
        if (value.ValueKind is not JsonValueKind.Undefined && !IsNumber(value))
            return GraphError.Invalid(valuePath, "Value is not a number", $"{valuePath} must be a number.");

        var currencyPath = view.CustomDataPath.Then("currency");
        return value.ValueKind is not JsonValueKind.Undefined && view.Custom("currency").ValueKind is JsonValueKind.Undefined
            ? GraphError.Invalid(currencyPath, "Value without currency", $"{currencyPath} is required with a value.", GraphErrorCodes.ValueWithoutCurrency)
            : null;
    }

    // Form posts and many clients send the number as a string; the Graph API accepts both.
    private static bool IsNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        _ => false,
    };
}
