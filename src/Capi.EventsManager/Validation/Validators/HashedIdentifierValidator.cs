using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A parameter that must be hashed must be SHA-256 in hexadecimal digits, single or in an array, optionally with Meta's suffix.</summary>
/// <remarks>Empty entries of an array, an array for a single value, and surrounding spaces are accepted with a warning, as it is not known that Meta rejects them. 32 hexadecimal digits are accepted with a warning, because Meta's own code accepts MD5.</remarks>
internal static class HashedIdentifierValidator
{
    public static IEnumerable<GraphError> Validate(EventView view)
    {
        foreach (var (key, value) in view.GetUserDataMembers())
        {
            if (ParameterDefinitions.Find(ParameterSection.UserData, key) is not { Handling: Handling.Hash } parameter)
                continue;

            foreach (var error in Validate(value, view.UserDataPath.Append(parameter.Key)))
                yield return error;
        }
    }

    private static IEnumerable<GraphError> Validate(JsonElement value, FieldPath path)
    {
        if (value.ValueKind is not JsonValueKind.Array)
            return ValidateValue(value, path) is { } error ? [error] : [];

        return value.EnumerateArray().Select((item, index) => JsonValues.IsEmpty(item) ? null : ValidateValue(item, path.AppendIndex(index))).OfType<GraphError>();
    }

    private static GraphError? ValidateValue(JsonElement value, FieldPath path) =>
        value.ValueKind is JsonValueKind.String && value.GetString()!.Trim() is var text && (HashedValue.IsSha256(text) || HashedValue.IsMd5(text))
            ? null
            : GraphError.InvalidParameter(
                path,
                "Customer information is not hashed",
                $"{path} must be the SHA-256 of the normalised value as 64 hexadecimal digits. Never send the raw value.");
}
