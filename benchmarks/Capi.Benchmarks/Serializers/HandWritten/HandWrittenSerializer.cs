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
        _writer.WriteString(EncodedNames.EventName, EncodedNames.Purchase);
        _writer.WriteNumber(EncodedNames.EventTime, reference.Purchase.PaidAt.ToUnixTimeSeconds());
        _writer.WriteString(EncodedNames.EventId, reference.Purchase.OrderId);
        _writer.WriteString(EncodedNames.ActionSource, EncodedNames.Website);
        WriteClear(EncodedNames.EventSourceUrl, reference.Context.EventSourceUrl);
        WriteClear(EncodedNames.ReferrerUrl, reference.Context.ReferrerUrl);
        WriteUserData(reference.Purchase, reference.Context);
        WriteCustomData(reference.Purchase);
        _writer.WriteEndObject();
        _writer.Flush();
        return _output.WrittenSpan;
    }

    public void Dispose() => _writer.Dispose();

    private void WriteUserData(ReferencePurchase purchase, in MetaEventContext context)
    {
        _writer.WriteStartObject(EncodedNames.UserData);
        WriteHashed(EncodedNames.Email, purchase.Email, SpanNormalizer.NormalizeEmail);
        WriteHashed(EncodedNames.Phone, purchase.Phone, SpanNormalizer.NormalizePhone);
        WriteHashed(EncodedNames.FirstName, purchase.FirstName, SpanNormalizer.NormalizeName);
        WriteHashed(EncodedNames.LastName, purchase.LastName, SpanNormalizer.NormalizeName);
        WriteHashed(EncodedNames.DateOfBirth, purchase.DateOfBirth, SpanNormalizer.NormalizeDateOfBirth);
        WriteHashed(EncodedNames.Gender, purchase.Gender, SpanNormalizer.NormalizeGender);
        WriteHashed(EncodedNames.City, purchase.City, SpanNormalizer.NormalizeCity);
        WriteHashed(EncodedNames.Zip, purchase.Zip, SpanNormalizer.NormalizeZip);
        WriteHashed(EncodedNames.Country, purchase.Country, SpanNormalizer.NormalizeCountry);
        WriteHashed(EncodedNames.ExternalId, purchase.ExternalId, SpanNormalizer.NormalizeExternalId);
        WriteClear(EncodedNames.ClientIpAddress, context.ClientIpAddress);
        WriteClear(EncodedNames.ClientUserAgent, context.ClientUserAgent);
        WriteClear(EncodedNames.Fbc, context.Fbc);
        WriteClear(EncodedNames.Fbp, context.Fbp);
        _writer.WriteEndObject();
    }

    private void WriteCustomData(ReferencePurchase purchase)
    {
        _writer.WriteStartObject(EncodedNames.CustomData);
        _writer.WriteString(EncodedNames.OrderId, purchase.OrderId);
        _writer.WriteNumber(EncodedNames.Value, purchase.Value);
        _writer.WriteString(EncodedNames.Currency, purchase.Currency);
        _writer.WriteString(EncodedNames.ContentType, purchase.ContentType);
        _writer.WriteStartArray(EncodedNames.Contents);
        for (var i = 0; i < purchase.Contents.Count; i++)
        {
            var line = purchase.Contents[i];
            _writer.WriteStartObject();
            _writer.WriteString(EncodedNames.Id, line.Id);
            _writer.WriteNumber(EncodedNames.Quantity, line.Quantity);
            _writer.WriteNumber(EncodedNames.ItemPrice, line.ItemPrice);
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
