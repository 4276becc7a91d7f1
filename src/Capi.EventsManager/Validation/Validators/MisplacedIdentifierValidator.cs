using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A parameter that must be hashed belongs in user_data; in custom_data or beside it, it can't be matched.</summary>
/// <remarks>Keys that custom_data defines with another meaning, such as the city of a home listing, are allowed there.</remarks>
internal static class MisplacedIdentifierValidator
{
    public static IEnumerable<GraphError> Validate(EventView view) =>
        FindMisplaced(view.CustomData, ParameterSection.CustomData).Select(key => CreateError(view, view.CustomDataPath, key))
            .Concat(FindMisplaced(view.Json, ParameterSection.Event).Select(key => CreateError(view, view.Path, key)));

    private static IEnumerable<string> FindMisplaced(JsonElement json, ParameterSection section) => JsonValues.GetMembers(json)
        .Select(member => member.Key)
        .Where(key => ParameterDefinitions.Find(ParameterSection.UserData, key) is { Handling: Handling.Hash } && ParameterDefinitions.Find(section, key) is null);

    private static GraphError CreateError(EventView view, FieldPath place, string key) => GraphError.InvalidParameter(
        place.Append(key), "Customer information in the wrong place", $"{place.Append(key)} belongs in {view.UserDataPath}, hashed.");
}
