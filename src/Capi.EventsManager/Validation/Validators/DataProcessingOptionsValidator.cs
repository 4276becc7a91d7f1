using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>Limited Data Use requires a country; country and state are integers.</summary>
/// <remarks>Without a state, Meta geolocates the person, which is a warning.</remarks>
internal static class DataProcessingOptionsValidator
{
    public const string Options = "data_processing_options";

    public const string Country = "data_processing_options_country";

    public const string State = "data_processing_options_state";

    public const string LimitedDataUse = "LDU";

    public static GraphError? Validate(EventView view)
    {
        var options = view.GetMember(Options);
        if (options.ValueKind is not JsonValueKind.Undefined && !IsStringArray(options))
            return GraphError.WrongType(view.Path.Append(Options), "an array of strings");

        return ValidateRegionCode(view, Country, isRequired: IsLimitedDataUse(options), "with LDU")
            ?? ValidateRegionCode(view, State, isRequired: false, "");
    }

    private static GraphError? ValidateRegionCode(EventView view, string name, bool isRequired, string condition)
    {
        var path = view.Path.Append(name);
        var code = view.GetMember(name);
        if (code.ValueKind is JsonValueKind.Undefined)
            return isRequired ? GraphError.InvalidParameter(path, "Data processing options incomplete", $"{path} is required {condition}; 0 lets Meta geolocate the person.") : null;

        return JsonInteger.GetDigits(code) is null ? GraphError.WrongType(path, "an integer") : null;
    }

    private static bool IsLimitedDataUse(JsonElement options) =>
        options.ValueKind is JsonValueKind.Array && options.EnumerateArray().Any(option => option.ValueEquals(LimitedDataUse));

    private static bool IsStringArray(JsonElement options) =>
        options.ValueKind is JsonValueKind.Array && options.EnumerateArray().All(option => option.ValueKind is JsonValueKind.String);
}
