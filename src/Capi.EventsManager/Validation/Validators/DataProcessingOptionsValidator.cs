using System.Text.Json;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>Limited Data Use requires a country.</summary>
/// <remarks>Without a state, Meta geolocates the person, which is a warning, as are values of another type.</remarks>
internal static class DataProcessingOptionsValidator
{
    public const string Options = "data_processing_options";

    public const string Country = "data_processing_options_country";

    public const string State = "data_processing_options_state";

    public const string LimitedDataUse = "LDU";

    public static GraphError? Validate(EventView view)
    {
        var path = view.Path.Append(Country);
        return IsLimitedDataUse(view.GetMember(Options)) && view.GetMember(Country).ValueKind is JsonValueKind.Undefined
            ? GraphError.InvalidParameter(path, "Data processing options incomplete", $"{path} is required with LDU; 0 lets Meta geolocate the person.")
            : null;
    }

    private static bool IsLimitedDataUse(JsonElement options) =>
        options.ValueKind is JsonValueKind.Array && options.EnumerateArray().Any(option => option.ValueKind is JsonValueKind.String && option.ValueEquals(LimitedDataUse));
}
