using System.Text.Json;

namespace Capi.Payload;

/// <summary>Reads the profile of an event that this process didn't write just now: one that waited for consent, or came as a message.</summary>
internal static class EventProfileReader
{
    /// <summary>Reads the profile; unknown if the JSON is not an event. Allocates nothing.</summary>
    /// <param name="json">The UTF-8 JSON of one event.</param>
    public static EventProfile Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadMembers(new Utf8JsonReader(json));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static EventProfile ReadMembers(Utf8JsonReader reader)
    {
        var (name, identifiers, isUserData) = (0, 0UL, false);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (reader.CurrentDepth == 1)
            {
                isUserData = reader.ValueTextEquals("user_data"u8);
                if (reader.ValueTextEquals("event_name"u8) && reader.Read() && reader.TokenType == JsonTokenType.String)
                    name = EventProfile.GetNameCode(ref reader);
            }
            else if (reader.CurrentDepth == 2 && isUserData && UserDataParameter.Find(ref reader) is { } parameter)
            {
                identifiers |= parameter.Bit;
            }
        }

        return new(name, identifiers);
    }
}
