using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>value must be a finite number and requires a currency.</summary>
internal static class ValueValidator
{
    public static GraphError? Validate(EventView view)
    {
        var value = view.GetCustomDataMember("value");
        var valuePath = view.CustomDataPath.Append("value");
        if (value.ValueKind is not JsonValueKind.Undefined && !JsonTypes.IsNumber(value))
            return GraphError.InvalidParameter(valuePath, "Value is not a number", $"{valuePath} must be a number.");

        var currencyPath = view.CustomDataPath.Append("currency");
        return value.ValueKind is not JsonValueKind.Undefined && view.GetCustomDataMember("currency").ValueKind is JsonValueKind.Undefined
            ? GraphError.InvalidParameter(currencyPath, "Value without currency", $"{currencyPath} is required with a value.", GraphErrorCodes.ValueWithoutCurrency)
            : null;
    }
}
