using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>A parameter that must be hashed must be SHA-256 in lower-case hex, single or in an array, optionally with Meta's suffix.</summary>
/// <remarks>32 hexadecimal digits are accepted with a warning, because Meta's own code accepts MD5.</remarks>
internal static class HashedIdentifierRule
{
    public static GraphError? Check(EventView view)
    {
        foreach (var (key, value) in view.Identifiers())
        {
            if (Parameters.Find(ParameterSection.UserData, key) is not { Handling: Handling.Hash } parameter)
                continue;

            var path = view.UserDataPath.Then(parameter.Key);
            if (value.ValueKind is not JsonValueKind.Array)
            {
                if (CheckOne(value, path) is { } fault)
                    return fault;

                continue;
            }

            if (!parameter.IsList)
                return GraphError.Invalid(path, "Single value expected", $"{path} must be a single value, not an array.");

            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                if (CheckOne(item, path.At(index++)) is { } fault)
                    return fault;
            }
        }

        return null;
    }

    private static GraphError? CheckOne(JsonElement value, FieldPath path) =>
        value.ValueKind is JsonValueKind.String && value.GetString()! is var text && (HashedValue.IsSha256(text) || HashedValue.IsMd5(text))
            ? null
            : GraphError.Invalid(
                path,
                "Customer information is not hashed",
                $"{path} must be the SHA-256 of the normalised value as 64 lower-case hexadecimal digits. Never send the raw value.");
}
