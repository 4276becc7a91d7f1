using System.Text;
using System.Text.Json;
using Capi.Payload;
using Capi.Storage;

namespace Capi.Delivery.Messages;

/// <summary>Reads the event of a message. Another program may have written it, and it becomes part of a request with other events.</summary>
internal static class MetaEventMessageReader
{
    private const int MaxAliasLength = 64;

    /// <summary>Reads the event.</summary>
    /// <returns>False if the message has no alias, or no complete event with name, ID and time. Never throws.</returns>
    public static bool TryRead(MetaEventMessage? message, out StoredEvent stored)
    {
        stored = default;
        if (message is not { DatasetAlias.Length: > 0 and <= MaxAliasLength, Json.Length: > 0 and <= EventLimits.MaxEventBytes })
            return false;

        var json = Encoding.UTF8.GetBytes(message.Json);
        if (json.Length > EventLimits.MaxEventBytes || !StoredEventColumns.TryRead(json, out _) || !IsOneValue(json))
            return false;
        stored = new(message.DatasetAlias, json, message.SendDeadline);
        return true;
    }

    // What follows the object would become a part of the request too.
    private static bool IsOneValue(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
