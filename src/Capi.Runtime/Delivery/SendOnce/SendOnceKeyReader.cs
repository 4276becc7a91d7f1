using System.Buffers;
using System.Text.Json;

namespace Capi.Delivery.SendOnce;

/// <summary>Reads the key of a serialized event. The writer needn't keep what only the ledger uses.</summary>
internal static class SendOnceKeyReader
{
    /// <summary>Reads event name and event ID, which are among the first properties of an event.</summary>
    /// <param name="datasetId">The dataset ID.</param>
    /// <param name="json">An event as the writer writes it.</param>
    public static SendOnceKey Read(string datasetId, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        ReadOnlySpan<byte> name = default, id = default;
        reader.Read();
        while ((name.IsEmpty || id.IsEmpty) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isName, isId) = (reader.ValueTextEquals("event_name"u8), reader.ValueTextEquals("event_id"u8));
            reader.Read();
            if (isName)
                name = ReadText(ref reader);
            else if (isId)
                id = ReadText(ref reader);
            else
                reader.Skip();
        }

        return SendOnceKey.Create(datasetId, name, id);
    }

    // Unescaped, so that the key stays the same if another version of the writer escapes other characters.
    private static ReadOnlySpan<byte> ReadText(scoped ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;

        var text = new ArrayBufferWriter<byte>(reader.ValueSpan.Length);
        text.Advance(reader.CopyString(text.GetSpan(reader.ValueSpan.Length)));
        return text.WrittenSpan;
    }
}
