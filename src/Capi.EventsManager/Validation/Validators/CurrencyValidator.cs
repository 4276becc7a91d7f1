using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>currency must be an ISO 4217 code, in upper or lower case.</summary>
internal static class CurrencyValidator
{
    public static GraphError? Validate(EventView view)
    {
        var currency = view.GetCustomDataMember("currency");
        if (currency.ValueKind is JsonValueKind.Undefined)
            return null;

        var path = view.CustomDataPath.Append("currency");
        return currency.ValueKind is JsonValueKind.String
            && currency.GetString() is { Length: 3 } code
            && Currencies.Contains(code[0], code[1], code[2])
                ? null
                : GraphError.InvalidParameter(path, "Invalid currency", $"{path} must be an ISO 4217 code, for example EUR.");
    }
}
