using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A parameter that must be hashed belongs in user_data; in custom_data or beside it, it can't be matched.</summary>
/// <remarks>Keys that custom_data defines with another meaning, such as the city of a home listing, are allowed there.</remarks>
internal static class MisplacedIdentifierValidator
{
    public static GraphError? Validate(EventView view) =>
        FindMisplaced(JsonValues.GetMembers(view.CustomData).Select(member => member.Key), ParameterSection.CustomData) is { } key
            ? CreateError(view, view.CustomDataPath, key)
            : FindMisplaced(JsonValues.GetMembers(view.Json).Select(member => member.Key), ParameterSection.Event) is { } eventKey
                ? CreateError(view, view.Path, eventKey)
                : null;

    private static string? FindMisplaced(IEnumerable<string> keys, ParameterSection section) => keys.FirstOrDefault(key =>
        ParameterDefinitions.Find(ParameterSection.UserData, key) is { Handling: Handling.Hash }
        && ParameterDefinitions.Find(section, key) is null);

    private static GraphError CreateError(EventView view, FieldPath place, string key) => GraphError.InvalidParameter(
        place.Append(key), "Customer information in the wrong place", $"{place.Append(key)} belongs in {view.UserDataPath}, hashed.");
}
