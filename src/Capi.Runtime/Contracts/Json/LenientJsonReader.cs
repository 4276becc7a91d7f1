using System.Text.Json;

namespace Capi;

/// <summary>Reads stored JSON that may be corrupt, without throwing for an invalid string.</summary>
internal static class LenientJsonReader
{
    /// <summary>Returns the current string or property name; null for any other value, which is skipped.</summary>
    public static string? ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            // Converters receive the whole value, so skipping never runs out of data.
            reader.TrySkip();
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate or invalid UTF-8.
            return null;
        }
    }
}
