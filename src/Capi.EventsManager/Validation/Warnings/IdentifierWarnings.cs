using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Identifiers that are accepted but should be corrected.</summary>
internal static class IdentifierWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.UserData.ValueKind is not JsonValueKind.Object)
            yield break;

        foreach (var member in view.UserData.EnumerateObject())
        {
            var path = view.UserDataPath.Append(FieldNames.Sanitize(member.Name));
            if (ParameterDefinitions.Find(ParameterSection.UserData, member.Name) is not { } parameter)
                yield return new(path, $"is not a customer information parameter of Meta.{GetSuggestion(member.Name)}");
            else if (JsonValues.IsEmpty(member.Value))
                yield return new(path, "is empty; omit it.");
            else if (Any(member.Value, text => HashedValue.IsMd5(text)))
                yield return new(path, GetMd5Message(parameter.Handling));
            else if (parameter.Handling is not Handling.Clear && Any(member.Value, text => text.StartsWith(HashedValue.EmptyStringSha256, StringComparison.OrdinalIgnoreCase)))
                yield return new(path, "is the hash of the empty string; omit it.");
            else if (parameter.Handling is not Handling.Clear && Any(member.Value, text => MissingValueHash.Matches(parameter.Key, text)))
                yield return new(path, "is the hash of a text that stands for a missing value, such as null or undefined; omit it.");
            else if (parameter.Handling is Handling.Hash && Any(member.Value, text => text.AsSpan().Trim().Length < text.Length))
                yield return new(path, "has spaces around the hash; remove them.");
            else if (IsFreeText(parameter) && Any(member.Value, PersonalText.Contains))
                yield return new(path, "looks like an e-mail address or a phone number; send it in its own parameter, hashed.");
            else if (parameter.Handling is Handling.Hash && FindInArray(parameter, member.Value) is { } problem)
                yield return new(path, problem);
            else if (parameter.Handling is not Handling.Hash && ClearIdentifierWarnings.Find(parameter, member.Value, view.ReceivedAt) is { } other)
                yield return new(path, other);
        }
    }

    // Google's tags send address.first_name; many others the long names.
    private static string GetSuggestion(string name) =>
        name == "address" ? " Its parts are fn, ln, ct, st, zp and country." : KeyInference.InferUserDataKey(name) is { } key ? $" The key is {key}." : "";

    private static string? FindInArray(ParameterDefinition parameter, JsonElement value) => value.ValueKind is not JsonValueKind.Array ? null
        : value.EnumerateArray().Any(JsonValues.IsEmpty) ? "has empty entries; omit them."
        : parameter.IsList ? null : "should be a single value, not an array.";

    private static bool IsFreeText(ParameterDefinition parameter) => parameter.Handling is not Handling.Hash && parameter.Key is not ("client_user_agent" or "client_ip_address" or "fbc" or "fbp");

    // An ID can consist of 32 hexadecimal digits, so the value is certainly an MD5 only where a hash is required.
    private static string GetMd5Message(Handling handling) => handling switch
    {
        Handling.Hash => "is an MD5 hash; Meta requires SHA-256.",
        Handling.HashOptional => "looks like an MD5 hash; Meta expects it in clear or as SHA-256.",
        _ => "looks like an MD5 hash; Meta expects it in clear.",
    };

    private static bool Any(JsonElement value, Func<string, bool> predicate) => value.ValueKind switch
    {
        JsonValueKind.String => predicate(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.String && predicate(item.GetString()!)),
        _ => false,
    };
}
