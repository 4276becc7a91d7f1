using System.Text.Json;

namespace Capi.Storage;

/// <summary>The members of a stored event that a store may keep in columns, to find, expire and erase events.</summary>
/// <param name="EventName">Meta's event name, such as <c>Purchase</c>.</param>
/// <param name="EventId">The event ID. It may identify a person, so keep a digest of it where a digest is enough.</param>
/// <param name="EventTime">The event time.</param>
public readonly record struct StoredEventColumns(string EventName, string EventId, DateTimeOffset EventTime)
{
    private const long MaxUnixSeconds = 253_402_300_799;

    /// <summary>Reads the columns from the JSON of an event.</summary>
    /// <param name="json">The UTF-8 JSON of one event.</param>
    /// <param name="columns">The columns; the default value if the result is false.</param>
    /// <returns>False if the text isn't an event with name, ID and time. Never throws.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, out StoredEventColumns columns)
    {
        columns = default;
        try
        {
            string? name = null, id = null;
            DateTimeOffset? time = null;
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                ReadMember(ref reader, ref name, ref id, ref time);
            if (name is null || id is null || time is null)
                return false;

            columns = new(name, id, time.Value);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Contains no event ID.</summary>
    public override string ToString() => EventName;

    private static void ReadMember(ref Utf8JsonReader reader, ref string? name, ref string? id, ref DateTimeOffset? time)
    {
        if (reader.ValueTextEquals("event_name"u8))
            name = ReadText(ref reader);
        else if (reader.ValueTextEquals("event_id"u8))
            id = ReadText(ref reader);
        else if (reader.ValueTextEquals("event_time"u8))
            time = ReadTime(ref reader);
        else
            reader.Skip();
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static DateTimeOffset? ReadTime(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var seconds) && seconds is >= 0 and <= MaxUnixSeconds)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        reader.Skip();
        return null;
    }
}
