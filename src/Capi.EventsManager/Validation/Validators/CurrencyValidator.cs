using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>currency must be an ISO 4217 code, in upper or lower case, where it is required: for Purchase and with a value.</summary>
/// <remarks>Anywhere else <see cref="Warnings.ValueWarnings"/> says so.</remarks>
internal static class CurrencyValidator
{
    public const string Key = "currency";

    public static GraphError? Validate(EventView view)
    {
        var currency = view.GetCustomDataMember(Key);
        var path = view.CustomDataPath.Append(Key);
        return IsRequired(view) && currency.ValueKind is not JsonValueKind.Undefined && !IsCurrency(currency)
            ? GraphError.InvalidParameter(path, "Invalid currency", $"{path} must be an ISO 4217 code, for example EUR.")
            : null;
    }

    /// <summary>True for an ISO 4217 code.</summary>
    public static bool IsCurrency(JsonElement value) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { Length: 3 } code && Currencies.Contains(code[0], code[1], code[2]);

    /// <summary>True for an event that must have a currency.</summary>
    public static bool IsRequired(EventView view) => view.EventName is "Purchase" || view.GetCustomDataMember("value").ValueKind is not JsonValueKind.Undefined;
}
