using System.Text.Json;

namespace Capi;

/// <summary>Reads stored JSON that may be damaged, without an exception that a damaged value could cause.</summary>
internal static class TolerantJson
{
    /// <summary>The string or property name at which the reader stands; null for another kind of value, which is skipped whole.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            // A converter gets its value whole, so there is always enough to skip.
            reader.TrySkip();
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate or bytes that are no UTF-8: not text.
            return null;
        }
    }
}
