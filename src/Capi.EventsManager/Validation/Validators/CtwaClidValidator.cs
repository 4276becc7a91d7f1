using System.Buffers;
using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>ctwa_clid must be the click ID of an ad that opens WhatsApp, as the webhook delivers it: a Base64Url text.</summary>
internal static class CtwaClidValidator
{
    public const string Key = "ctwa_clid";

    // Meta documents no length. The IDs that webhooks deliver are much longer, so a shorter text is certainly something else.
    private const int MinLength = 8;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static GraphError? Validate(EventView view) =>
        JsonValues.GetMember(view.UserData, Key) is { ValueKind: not JsonValueKind.Undefined } value && !IsValid(value)
            ? GraphError.InvalidParameter(
                view.UserDataPath.Append(Key),
                "Invalid click ID",
                $"{view.UserDataPath.Append(Key)} must be the ctwa_clid of the webhook, unchanged.",
                GraphErrorCodes.InvalidCtwaClid)
            : null;

    private static bool IsValid(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        && value.GetString() is { Length: >= MinLength } text
        && !text.AsSpan().ContainsAnyExcept(Alphabet)
        && !HashedValue.LooksLikeSha256(text);
}
