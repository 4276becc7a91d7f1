using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>What Meta wants in clear is one text or number, and not a hash: a hash of it matches nobody (spec section 3.1).</summary>
/// <remarks>external_id may be either, and a list.</remarks>
internal static class ClearIdentifierRule
{
    public static GraphError? Check(EventView view)
    {
        foreach (var (key, value) in view.Identifiers())
        {
            if (Parameters.Find(ParameterSection.UserData, key) is not { Handling: Handling.Clear or Handling.HashOptional } parameter)
                continue;

            var path = view.UserDataPath.Then(parameter.Key);
            if (!IsScalar(value) && !(parameter.IsList && value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(IsScalar)))
                return GraphError.WrongKind(path, parameter.IsList ? "a text or a list of texts" : "one text");

            if (parameter.Handling is Handling.Clear && value.ValueKind is JsonValueKind.String && HashedValue.LooksLikeSha256(value.GetString()))
                return GraphError.Invalid(path, "Parameter must not be hashed", $"{path} looks hashed; send it as it is.");
        }

        return null;
    }

    private static bool IsScalar(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number;
}
