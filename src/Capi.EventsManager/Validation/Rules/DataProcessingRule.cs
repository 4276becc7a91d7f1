using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>Limited Data Use names a country, and a country a state (spec sections 2, 10.1 and 14).</summary>
/// <remarks>Meta's pages say that a country alone falls back to finding the place. Privacy is no place for fallbacks,
/// and section 14 calls it an error.</remarks>
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
            return GraphError.WrongKind(view.Path.Then(Options), "a list of texts");

        return CheckPlace(view, Country, isRequired: IsLimited(options), "with LDU")
            ?? CheckPlace(view, State, isRequired: view.Member(Country).ValueKind is not JsonValueKind.Undefined, "with a country");
    }

    private static GraphError? CheckPlace(EventView view, string name, bool isRequired, string when)
    {
        var path = view.Path.Then(name);
        var place = view.Member(name);
        if (place.ValueKind is JsonValueKind.Undefined)
            return isRequired ? GraphError.Invalid(path, "Data processing options incomplete", $"{path} is required {when}; 0 lets Meta find the place.") : null;

        return WholeNumber.DigitsOf(place) is null ? GraphError.WrongKind(path, "a whole number") : null;
    }

    private static bool IsLimited(JsonElement options) =>
        options.ValueKind is JsonValueKind.Array && options.EnumerateArray().Any(option => option.ValueEquals(LimitedDataUse));

    private static bool IsListOfTexts(JsonElement options) =>
        options.ValueKind is JsonValueKind.Array && options.EnumerateArray().All(option => option.ValueKind is JsonValueKind.String);
}
