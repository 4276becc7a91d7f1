using System.Text;
using System.Text.Json;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Payloads;

/// <summary>Hides personal data in JSON text and keeps everything else: line breaks, indentation, order.</summary>
internal static class MaskedText
{
    private static readonly HashSet<string> Secrets = new(["access_token", "appsecret_proof"], StringComparer.Ordinal);

    /// <summary>Returns the lines of the text with hidden or shortened values; none if it isn't JSON.</summary>
    /// <param name="utf8">The text, without byte order mark.</param>
    public static IReadOnlyList<string> GetLines(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Mask(utf8).ReplaceLineEndings("\n").Split('\n');
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string Mask(ReadOnlySpan<byte> utf8)
    {
        var text = new StringBuilder(utf8.Length);
        var reader = new Utf8JsonReader(utf8);
        var scopes = new Stack<(string Key, bool IsUserData, bool IsHidden)>();
        var (copied, key) = (0, "");
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            text.Append(Encoding.UTF8.GetString(utf8[copied..start]));
            copied = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    key = reader.GetString()!;
                    // What stands between the name and the value belongs to this token.
                    text.Append(Quote(Validation.Values.FieldNames.Sanitize(key))).Append(Encoding.UTF8.GetString(utf8[(start + reader.ValueSpan.Length + 2)..copied]));
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    scopes.Push(Enter(scopes, key, reader.TokenType is JsonTokenType.StartArray));
                    text.Append(Encoding.UTF8.GetString(utf8[start..copied]));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    key = scopes.Pop().Key;
                    text.Append(Encoding.UTF8.GetString(utf8[start..copied]));
                    break;
                case JsonTokenType.String or JsonTokenType.Number:
                    text.Append(MaskValue(ref reader, utf8[start..copied], key, scopes));
                    break;
                default:
                    text.Append(Encoding.UTF8.GetString(utf8[start..copied]));
                    break;
            }
        }
        return text.Append(Encoding.UTF8.GetString(utf8[copied..])).ToString();
    }

    // Inside a member of user_data nothing is known to be harmless.
    private static (string Key, bool IsUserData, bool IsHidden) Enter(Stack<(string Key, bool IsUserData, bool IsHidden)> scopes, string key, bool isArray)
    {
        var (_, isUserData, isHidden) = scopes.TryPeek(out var parent) ? parent : default;
        return (key, isUserData || key == "user_data", isHidden || (isUserData && !isArray));
    }

    private static string MaskValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> raw, string key, Stack<(string Key, bool IsUserData, bool IsHidden)> scopes)
    {
        var (_, isUserData, isHidden) = scopes.TryPeek(out var scope) ? scope : default;
        var value = reader.TokenType is JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(raw);
        var shown = isHidden || Secrets.Contains(key) ? Masking.Hidden : isUserData ? MaskedJson.MaskIdentifier(key, value) : MaskedJson.MaskText(key, value);
        return shown == value && reader.TokenType is JsonTokenType.Number ? value : Quote(shown);
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
