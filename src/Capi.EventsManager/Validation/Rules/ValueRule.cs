using System.Globalization;
using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>value is a finite number, and comes with a currency of three letters (spec section 5).</summary>
internal static class ValueRule
{
    public static GraphError? Check(EventView view)
    {
        var value = view.Custom("value");
        var valuePath = view.CustomDataPath.Then("value");
        if (value.ValueKind is not JsonValueKind.Undefined && !IsNumber(value))
            return GraphError.Invalid(valuePath, "Value is not a number", $"{valuePath} must be a number.");

        var currency = view.Custom("currency");
        var currencyPath = view.CustomDataPath.Then("currency");
        if (currency.ValueKind is JsonValueKind.Undefined)
        {
            return value.ValueKind is JsonValueKind.Undefined
                ? null
                : GraphError.Invalid(currencyPath, "Value without currency", $"{currencyPath} is required with a value.", GraphErrorCodes.ValueWithoutCurrency);
        }

        return currency.ValueKind is JsonValueKind.String && currency.GetString() is { Length: 3 } code && code.All(char.IsAsciiLetter)
            ? null
            : GraphError.Invalid(currencyPath, "Invalid currency", $"{currencyPath} must be an ISO 4217 code of three letters.");
    }

    // Form posts and many senders write the number as a text; Graph takes both.
    private static bool IsNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        _ => false,
    };
}
