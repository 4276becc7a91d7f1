using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>currency is a code of ISO 4217, in either case (spec sections 3.7 and 14).</summary>
internal static class CurrencyRule
{
    public static GraphError? Check(EventView view)
    {
        var currency = view.Custom("currency");
        if (currency.ValueKind is JsonValueKind.Undefined)
            return null;

        var path = view.CustomDataPath.Then("currency");
        return currency.ValueKind is JsonValueKind.String
            && currency.GetString() is { Length: 3 } code
            && Currencies.Contains(code[0], code[1], code[2])
                ? null
                : GraphError.Invalid(path, "Invalid currency", $"{path} must be a code of ISO 4217, as EUR.");
    }
}
