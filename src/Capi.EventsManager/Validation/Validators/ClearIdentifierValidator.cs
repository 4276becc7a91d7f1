using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A parameter that Meta requires in clear must be one string or number and not a hash, which can't be matched.</summary>
/// <remarks>external_id can be clear or hashed, and an array. A hashed ctwa_clid has a subcode of its own.</remarks>
internal static class ClearIdentifierValidator
{
    public static IEnumerable<GraphError> Validate(EventView view)
    {
        foreach (var (key, value) in view.GetUserDataMembers())
        {
            if (ParameterDefinitions.Find(ParameterSection.UserData, key) is not { Handling: Handling.Clear or Handling.HashOptional } parameter)
                continue;

            var path = view.UserDataPath.Append(parameter.Key);
            if (!IsScalar(value) && !(parameter.IsList && value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(IsScalar)))
                yield return GraphError.WrongType(path, parameter.IsList ? "a string or an array of strings" : "a single string");
            else if (parameter.Handling is Handling.Clear && key != CtwaClidValidator.Key && value.ValueKind is JsonValueKind.String && HashedValue.LooksLikeSha256(value.GetString()))
                yield return GraphError.InvalidParameter(path, "Parameter must not be hashed", $"{path} looks hashed; send it in clear.");
        }
    }

    private static bool IsScalar(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number;
}
