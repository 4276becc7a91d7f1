using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Capi;

/// <summary>Writes and reads <see cref="MetaEventContext"/> as JSON without reflection or serializer options.</summary>
internal static class MetaEventContextJson
{
    private const string ConsentProperty = "consent";
    private const string ConsentEvidenceProperty = "consent_evidence";

    public static string Write(in MetaEventContext context)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, in context);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, in MetaEventContext context)
    {
        writer.WriteStartObject();
        Write(writer, UserDataKeys.Fbc, context.Fbc);
        Write(writer, UserDataKeys.Fbp, context.Fbp);
        Write(writer, UserDataKeys.ClientIpAddress, context.ClientIpAddress);
        Write(writer, UserDataKeys.ClientUserAgent, context.ClientUserAgent);
        Write(writer, ServerEventKeys.EventSourceUrl, context.EventSourceUrl);
        Write(writer, ServerEventKeys.ReferrerUrl, context.ReferrerUrl);
        writer.WriteString(ConsentProperty, context.Consent.ToString());
        Write(writer, ConsentEvidenceProperty, context.ConsentEvidence);
        writer.WriteEndObject();
    }

    public static bool TryRead(string? json, out MetaEventContext context)
    {
        context = default;
        if (json is null)
            return false;

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;

            var read = Read(ref reader);
            if (reader.Read())
                return false;
            context = read;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static MetaEventContext Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A MetaEventContext must be a single JSON object.");

        var context = default(MetaEventContext);
        var consent = default(MetaConsent?);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            context = ReadProperty(ref reader, context, ref consent);
        return context with { Consent = consent.GetValueOrDefault() };
    }

    // Of repeated properties the last one counts, but of repeated consents the stricter one.
    private static MetaEventContext ReadProperty(ref Utf8JsonReader reader, MetaEventContext context, ref MetaConsent? consent)
    {
        var name = LenientJsonReader.ReadString(ref reader);
        reader.Read();
        var value = LenientJsonReader.ReadString(ref reader);
        if (name == ConsentProperty)
        {
            var read = MetaConsent.TryParse(value, out var parsed) ? parsed : MetaConsent.NotGranted;
            consent = consent is { } earlier ? MetaConsent.GetStricter(earlier, read) : read;
        }

        return name switch
        {
            UserDataKeys.Fbc => context with { Fbc = value },
            UserDataKeys.Fbp => context with { Fbp = value },
            UserDataKeys.ClientIpAddress => context with { ClientIpAddress = value },
            UserDataKeys.ClientUserAgent => context with { ClientUserAgent = value },
            ServerEventKeys.EventSourceUrl => context with { EventSourceUrl = value },
            ServerEventKeys.ReferrerUrl => context with { ReferrerUrl = value },
            ConsentEvidenceProperty => context with { ConsentEvidence = value },
            _ => context,
        };
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
