using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Capi;

/// <summary>Selects the events of one person or of one order, for <see cref="IMetaEventErasure"/>. Immutable and thread safe.</summary>
public sealed class EventSelector
{
    private readonly string? _eventId;
    private readonly string? _maskedEventId;
    private readonly string? _externalId;

    private EventSelector(string? eventId, string? externalId)
    {
        (_eventId, _externalId) = (eventId, externalId);

        // An event ID with an e-mail address is stored as its digest.
        _maskedEventId = eventId is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(eventId)));
    }

    /// <summary>Selects the events with this event ID.</summary>
    /// <param name="eventId">The event ID, as the contract's <see cref="EventIdAttribute"/> member has it; case-sensitive.</param>
    /// <exception cref="ArgumentException">The ID is null or empty.</exception>
    public static EventSelector FromEventId(string eventId)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        return new(eventId, null);
    }

    /// <summary>Selects the events that have a customer's external ID, alone or among others.</summary>
    /// <param name="externalId">The SHA-256 digest of the external ID, as Meta receives it. It also selects events that have the ID in clear.</param>
    /// <exception cref="ArgumentException">The digest is empty.</exception>
    public static EventSelector FromExternalId(Sha256Digest externalId) =>
        externalId.IsEmpty ? throw new ArgumentException("The digest of an external ID must not be empty.", nameof(externalId)) : new(null, externalId.ToHexString());

    /// <summary>Tells whether an event is selected. For implementations of stores.</summary>
    /// <param name="json">The UTF-8 JSON of one event.</param>
    /// <returns>True if it is selected; false also if the text isn't JSON. Never throws.</returns>
    public bool Matches(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && (_eventId is null ? MatchesExternalId(ref reader) : MatchesEventId(ref reader));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Contains no ID.</summary>
    public override string ToString() => _eventId is null ? "external ID ***" : "event ID ***";

    private bool MatchesEventId(ref Utf8JsonReader reader) =>
        TryReadMember(ref reader, "event_id"u8) && reader.TokenType == JsonTokenType.String && (reader.ValueTextEquals(_eventId) || reader.ValueTextEquals(_maskedEventId));

    private bool MatchesExternalId(ref Utf8JsonReader reader)
    {
        if (!TryReadMember(ref reader, "user_data"u8) || reader.TokenType != JsonTokenType.StartObject || !TryReadMember(ref reader, "external_id"u8))
            return false;
        if (reader.TokenType != JsonTokenType.StartArray)
            return IsExternalId(ref reader);

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (IsExternalId(ref reader))
                return true;
            reader.Skip();
        }

        return false;
    }

    private bool IsExternalId(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        && (reader.ValueTextEquals(_externalId) || Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reader.GetString()!))) == _externalId);

    // Moves to the value of a member of the object at whose start the reader is.
    private static bool TryReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(name);
            reader.Read();
            if (isFound)
                return true;
            reader.Skip();
        }

        return false;
    }
}
