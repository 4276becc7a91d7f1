using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>Limited Data Use requires a country, and a country requires a state.</summary>
/// <remarks>According to Meta's pages, Meta geolocates the person if only the country is sent. For privacy, an incomplete
/// declaration is an error here.</remarks>
internal static class DataProcessingRule
{
    public const string Options = "data_processing_options";

    public const string Country = "data_processing_options_country";

    public const string State = "data_processing_options_state";

    public const string LimitedDataUse = "LDU";

    public static GraphError? Check(EventView view)
    {
        var options = view.Member(Options);
        if (options.ValueKind is not JsonValueKind.Undefined && !IsListOfTexts(options))
            return GraphError.WrongKind(view.Path.Then(Options), "an array of strings");

        return CheckPlace(view, Country, isRequired: IsLimited(options), "with LDU")
            ?? CheckPlace(view, State, isRequired: view.Member(Country).ValueKind is not JsonValueKind.Undefined, "with a country");
    }

    private static GraphError? CheckPlace(EventView view, string name, bool isRequired, string when)
    {
        var path = view.Path.Then(name);
        var place = view.Member(name);
        if (place.ValueKind is JsonValueKind.Undefined)
            return isRequired ? GraphError.Invalid(path, "Data processing options incomplete", $"{path} is required {when}; 0 lets Meta geolocate the person.") : null;

        return WholeNumber.DigitsOf(place) is null ? GraphError.WrongKind(path, "an integer") : null;
    }

    private static bool IsLimited(JsonElement options) =>
        options.ValueKind is JsonValueKind.Array && options.EnumerateArray().Any(option => option.ValueEquals(LimitedDataUse));

    private static bool IsListOfTexts(JsonElement options) =>
        options.ValueKind is JsonValueKind.Array && options.EnumerateArray().All(option => option.ValueKind is JsonValueKind.String);
}
