using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>value requires a currency. For Purchase it is required, so it must be a finite number.</summary>
internal static class ValueValidator
{
    public static GraphError? Validate(EventView view)
    {
        var value = view.GetCustomDataMember("value");
        var valuePath = view.CustomDataPath.Append("value");
        if (view.EventName is "Purchase" && value.ValueKind is not JsonValueKind.Undefined && !JsonTypes.IsNumber(value))
            return GraphError.InvalidParameter(valuePath, "Value is not a number", $"{valuePath} must be a number.");

        var currencyPath = view.CustomDataPath.Append("currency");
        return value.ValueKind is not JsonValueKind.Undefined && view.GetCustomDataMember("currency").ValueKind is JsonValueKind.Undefined
            ? GraphError.InvalidParameter(currencyPath, "Value without currency", $"{currencyPath} is required with a value.", GraphErrorCodes.ValueWithoutCurrency)
            : null;
    }
}
