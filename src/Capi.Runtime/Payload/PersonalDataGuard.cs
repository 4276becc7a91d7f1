using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Capi.Payload;

/// <summary>Keeps e-mail addresses out of the members that Meta receives in clear: the event ID, the custom data and the query of a URL. Counts what it changes.</summary>
/// <remarks>
/// An address in custom data or in a query becomes <c>***</c>. An event ID that contains one becomes its SHA-256 digest: still unique, still the same in every
/// attempt. It no longer equals the browser's event ID, which must not contain an address either.
/// </remarks>
internal static class PersonalDataGuard
{
    private static ReadOnlySpan<byte> Mask => "***"u8;

    /// <summary>Returns the event without addresses. Takes ownership of the event.</summary>
    public static RentedEvent Apply(RentedEvent rented)
    {
        // Hashed events have no at sign, so that this is all that most events cost.
        if (!EmailTextFinder.ContainsAtSign(rented.Json.Span))
            return rented;

        var output = new ArrayBufferWriter<byte>(rented.Length + 64);
        if (!TryMask(rented.Json.Span, output))
            return rented;

        var masked = RentedEvent.Copy(output.WrittenSpan, rented.SendDeadline) with { Profile = rented.Profile };
        output.Clear();
        rented.Return();
        return masked;
    }

    private static bool TryMask(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> output)
    {
        var reader = new Utf8JsonReader(json);
        var (copied, section) = (0, default(string));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                section = GetGuardedSection(ref reader);
            if (section is null || reader.TokenType != JsonTokenType.String || !EmailTextFinder.ContainsAtSign(reader.ValueSpan))
                continue;

            var start = (int)reader.TokenStartIndex + 1;
            var isMasked = section == "event_id"
                ? TryReplaceId(ref reader, json[copied..start], output)
                : TryReplaceText(reader.ValueSpan, section != "custom_data", json[copied..start], output);
            if (!isMasked)
                continue;
            copied = start + reader.ValueSpan.Length;
            EventMetrics.RecordMasked(section);
        }

        if (copied == 0)
            return false;
        output.Write(json[copied..]);
        return true;
    }

    private static string? GetGuardedSection(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("event_id"u8) ? "event_id"
        : reader.ValueTextEquals("custom_data"u8) ? "custom_data"
        : reader.ValueTextEquals("event_source_url"u8) ? "event_source_url"
        : reader.ValueTextEquals("referrer_url"u8) ? "referrer_url"
        : null;

    private static bool TryReplaceId(ref Utf8JsonReader reader, ReadOnlySpan<byte> before, ArrayBufferWriter<byte> output)
    {
        if (!EmailTextFinder.TryFind(reader.ValueSpan, 0, out _))
            return false;
        output.Write(before);
        output.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reader.GetString()!)))));
        return true;
    }

    private static bool TryReplaceText(ReadOnlySpan<byte> text, bool isUrl, ReadOnlySpan<byte> before, ArrayBufferWriter<byte> output)
    {
        var copied = isUrl ? text.IndexOfAny((byte)'?', (byte)'#') : 0;
        if (copied < 0 || !EmailTextFinder.TryFind(text, copied, out var found))
            return false;

        output.Write(before);
        output.Write(text[..copied]);
        do
        {
            output.Write(text[copied..found.Start.Value]);
            output.Write(Mask);
            copied = found.End.Value;
        }
        while (EmailTextFinder.TryFind(text, copied, out found));
        output.Write(text[copied..]);
        return true;
    }
}
