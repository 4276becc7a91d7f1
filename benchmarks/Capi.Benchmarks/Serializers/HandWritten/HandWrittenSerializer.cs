using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Capi.Benchmarks.Reference;

namespace Capi.Benchmarks.Serializers.HandWritten;

/// <summary>F2: handwritten <see cref="Utf8JsonWriter"/> code with reused buffers. The fastest that the platform's own APIs allow.</summary>
internal sealed class HandWrittenSerializer : IEventSerializer, IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new(4096);
    private readonly Utf8JsonWriter _writer;
    private readonly byte[] _normalized = new byte[1024];
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _hex = new byte[2 * SHA256.HashSizeInBytes];

    public HandWrittenSerializer() => _writer = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true });

    private delegate int Normalizer(ReadOnlySpan<char> value, Span<byte> destination);

    public ReadOnlySpan<byte> Serialize(ReferenceEvent reference)
    {
        _output.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartObject();
        _writer.WriteString(Names.EventName, Names.Purchase);
        _writer.WriteNumber(Names.EventTime, reference.Purchase.PaidAt.ToUnixTimeSeconds());
        _writer.WriteString(Names.EventId, reference.Purchase.OrderId);
        _writer.WriteString(Names.ActionSource, Names.Website);
        WriteClear(Names.EventSourceUrl, reference.Context.EventSourceUrl);
        WriteClear(Names.ReferrerUrl, reference.Context.ReferrerUrl);
        WriteUserData(reference.Purchase, reference.Context);
        WriteCustomData(reference.Purchase);
        _writer.WriteEndObject();
        _writer.Flush();
        return _output.WrittenSpan;
    }

    public void Dispose() => _writer.Dispose();

    private void WriteUserData(ReferencePurchase purchase, in MetaEventContext context)
    {
        _writer.WriteStartObject(Names.UserData);
        WriteHashed(Names.Email, purchase.Email, SpanIdentifiers.Email);
        WriteHashed(Names.Phone, purchase.Phone, SpanIdentifiers.Phone);
        WriteHashed(Names.FirstName, purchase.FirstName, SpanIdentifiers.Name);
        WriteHashed(Names.LastName, purchase.LastName, SpanIdentifiers.Name);
        WriteHashed(Names.DateOfBirth, purchase.DateOfBirth, SpanIdentifiers.DateOfBirth);
        WriteHashed(Names.Gender, purchase.Gender, SpanIdentifiers.Gender);
        WriteHashed(Names.City, purchase.City, SpanIdentifiers.City);
        WriteHashed(Names.Zip, purchase.Zip, SpanIdentifiers.Zip);
        WriteHashed(Names.Country, purchase.Country, SpanIdentifiers.Country);
        WriteHashed(Names.ExternalId, purchase.ExternalId, SpanIdentifiers.ExternalId);
        WriteClear(Names.ClientIpAddress, context.ClientIpAddress);
        WriteClear(Names.ClientUserAgent, context.ClientUserAgent);
        WriteClear(Names.Fbc, context.Fbc);
        WriteClear(Names.Fbp, context.Fbp);
        _writer.WriteEndObject();
    }

    private void WriteCustomData(ReferencePurchase purchase)
    {
        _writer.WriteStartObject(Names.CustomData);
        _writer.WriteString(Names.OrderId, purchase.OrderId);
        _writer.WriteNumber(Names.Value, purchase.Value);
        _writer.WriteString(Names.Currency, purchase.Currency);
        _writer.WriteString(Names.ContentType, purchase.ContentType);
        _writer.WriteStartArray(Names.Contents);
        for (var i = 0; i < purchase.Contents.Count; i++)
        {
            var line = purchase.Contents[i];
            _writer.WriteStartObject();
            _writer.WriteString(Names.Id, line.Id);
            _writer.WriteNumber(Names.Quantity, line.Quantity);
            _writer.WriteNumber(Names.ItemPrice, line.ItemPrice);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteHashed(JsonEncodedText name, string? value, Normalizer normalize)
    {
        if (value is null || normalize(value, _normalized) is var length && length == 0)
            return;

        SHA256.HashData(_normalized.AsSpan(0, length), _hash);
        Convert.TryToHexStringLower(_hash, _hex, out _);
        _writer.WriteString(name, _hex);
    }

    private void WriteClear(JsonEncodedText name, string? value)
    {
        if (value is not null)
            _writer.WriteString(name, value);
    }
}
