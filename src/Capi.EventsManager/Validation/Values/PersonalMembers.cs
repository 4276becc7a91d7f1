using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Finds personal data in the members of a JSON object, by the words of the key or by the form of the value.</summary>
internal static class PersonalMembers
{
    private const string Contents = "contents";

    /// <summary>Returns the paths of personal values. Keys of user_data are left out: they have messages of their own.</summary>
    public static IEnumerable<FieldPath> Find(JsonElement json, FieldPath path) => Find(json, path, isContent: false);

    /// <summary>True if the value, or a value inside it, is personal.</summary>
    /// <param name="key">The key of the value.</param>
    /// <param name="value">The value.</param>
    public static bool IsPersonal(string key, JsonElement value) =>
        FindInValue(key, value, FieldPath.FromName(""), isContent: key == Contents).Any();

    /// <summary>True if a value outside user_data must not be shown: it is personal or of a kind that Meta's terms forbid, or its key belongs in user_data.</summary>
    public static bool MustHide(string key, JsonElement value) =>
        IsMisplaced(key) || ForbiddenDataTerms.Find(key) is not null || IsPersonal(key, value) || (JsonTypes.IsScalar(value) && CardNumbers.AnyWithoutGroups(JsonValues.GetText(value)));

    /// <summary>As the other overload, for a value that is text.</summary>
    public static bool MustHide(string key, string text) => IsMisplaced(key) || ForbiddenDataTerms.Find(key) is not null || IsPersonal(key, text, isContent: key == Contents);

    // City and state describe the item where custom_data defines them.
    private static bool IsMisplaced(string key) =>
        ParameterDefinitions.Find(ParameterSection.UserData, key) is { Handling: Handling.Hash or Handling.HashOptional }
        && ParameterDefinitions.Find(ParameterSection.CustomData, key) is null;

    private static IEnumerable<FieldPath> Find(JsonElement json, FieldPath path, bool isContent, string parent = "") => JsonValues.GetMembers(json)
        .Where(member => ParameterDefinitions.Find(ParameterSection.UserData, member.Key) is null)
        .SelectMany(member => FindInValue(JoinKeys(parent, member.Key), member.Value, path.Append(FieldNames.Sanitize(member.Key)), isContent || member.Key == Contents));

    /// <summary>The name and phone of a customer are personal, though the words alone also describe products: customer_name.</summary>
    public static string JoinKeys(string parent, string key) =>
        parent.Length > 0 && PersonalDataTerms.Find(key, isContent: false) is null && PersonalDataTerms.Find($"{parent}_{key}", isContent: false) is not null ? $"{parent}_{key}" : key;

    /// <summary>True if everything in an object with this key is personal: an address.</summary>
    public static bool IsPersonalObject(string key, bool isContent) => PersonalDataTerms.Find(key, isContent) is not null;

    // The depth of the recursion is limited by that of the parsed JSON.
    private static IEnumerable<FieldPath> FindInValue(string key, JsonElement value, FieldPath path, bool isContent) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => IsPersonal(key, JsonValues.GetText(value), isContent) ? [path] : [],
        JsonValueKind.Object when IsPersonalObject(key, isContent) => [path],
        JsonValueKind.Object => Find(value, path, isContent, key),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => FindInValue(key, item, path.AppendIndex(index), isContent)).Take(1),
        _ => [],
    };

    private static bool IsPersonal(string key, string text, bool isContent) =>
        PersonalDataTerms.Find(key, isContent) is not null || PersonalText.Contains(key) || PersonalText.Contains(text);
}
