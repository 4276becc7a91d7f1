using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A parameter that must be hashed must be SHA-256 in hexadecimal digits, single or in an array, optionally with Meta's suffix.</summary>
/// <remarks>32 hexadecimal digits are accepted with a warning, because Meta's own code accepts MD5.</remarks>
internal static class HashedIdentifierValidator
{
    public static GraphError? Validate(EventView view)
    {
        foreach (var (key, value) in view.GetUserDataMembers())
        {
            if (ParameterDefinitions.Find(ParameterSection.UserData, key) is not { Handling: Handling.Hash } parameter)
                continue;

            var path = view.UserDataPath.Append(parameter.Key);
            if (value.ValueKind is not JsonValueKind.Array)
            {
                if (ValidateValue(value, path) is { } error)
                    return error;

                continue;
            }

            if (!parameter.IsList)
                return GraphError.InvalidParameter(path, "Single value expected", $"{path} must be a single value, not an array.");

            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                if (ValidateValue(item, path.AppendIndex(index++)) is { } error)
                    return error;
            }
        }

        return null;
    }

    private static GraphError? ValidateValue(JsonElement value, FieldPath path) =>
        value.ValueKind is JsonValueKind.String && value.GetString()! is var text && (HashedValue.IsSha256(text) || HashedValue.IsMd5(text))
            ? null
            : GraphError.InvalidParameter(
                path,
                "Customer information is not hashed",
                $"{path} must be the SHA-256 of the normalised value as 64 hexadecimal digits. Never send the raw value.");
}
