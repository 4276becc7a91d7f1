using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation.Validators;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Data processing options that Meta does not list, and incomplete ones.</summary>
/// <remarks>Meta's pages disagree on the list of states, so an unknown state is not rejected.</remarks>
internal static class DataProcessingOptionsWarnings
{
    private static readonly string[] RegionParameters = [DataProcessingOptionsValidator.Country, DataProcessingOptionsValidator.State];

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.GetMember(DataProcessingOptionsValidator.Options) is { ValueKind: JsonValueKind.Array } options
            && options.EnumerateArray().All(JsonTypes.IsScalar)
            && !options.EnumerateArray().All(option => option.ValueKind is JsonValueKind.String && option.ValueEquals(DataProcessingOptionsValidator.LimitedDataUse)))
            yield return new(view.Path.Append(DataProcessingOptionsValidator.Options), $"contains an option Meta does not list; the only one is {DataProcessingOptionsValidator.LimitedDataUse}.");

        foreach (var name in RegionParameters)
        {
            if (GetMismatch(view, name) is { } expected)
                yield return new(view.Path.Append(name), $"should be {expected}.");
        }

        if (RegionParameters.Any(name => GetMismatch(view, name) is not null))
            yield break;

        var country = JsonInteger.GetDigits(view.GetMember(DataProcessingOptionsValidator.Country));
        var state = JsonInteger.GetDigits(view.GetMember(DataProcessingOptionsValidator.State));
        if (country is not null && state is null)
            yield return new(view.Path.Append(DataProcessingOptionsValidator.State), "is missing, so Meta geolocates the person; 0 says so explicitly.");
        else if ((country is null or "0") && state is not (null or "0"))
            yield return new(view.Path.Append(DataProcessingOptionsValidator.State), "requires the country 1 (USA).");
        else if ((country ?? state) is not null && !view.Json.TryGetProperty(DataProcessingOptionsValidator.Options, out _))
            yield return new(view.Path.Append(DataProcessingOptionsValidator.Options), $"is missing, so country and state have no effect; with {DataProcessingOptionsValidator.LimitedDataUse} they limit the data use.");

        foreach (var name in RegionParameters)
        {
            var known = ParameterDefinitions.Find(ParameterSection.Event, name)!.Values;
            if (JsonInteger.GetDigits(view.GetMember(name)) is { } code && !known.Contains(code, StringComparer.Ordinal))
                yield return new(view.Path.Append(name), $"is not a value Meta lists: {string.Join(", ", known)}.");
        }
    }

    private static string? GetMismatch(EventView view, string name) =>
        view.GetMember(name) is { ValueKind: not JsonValueKind.Undefined } value && JsonInteger.GetDigits(value) is null ? "an integer, 0 or more" : null;
}
