using System.Globalization;
using System.Runtime.CompilerServices;
using Capi.Catalog;
using Capi.Identifiers.Diagnostics;
using Capi.Identifiers.FastPath;
using Capi.Identifiers.HashedText;
using Capi.Payload.Json;

namespace Capi.Payload;

// Identifiers that are sent as SHA-256 hashes: hashed immediately, or together once all SIMD lanes are filled.
public sealed partial class MetaEventWriter
{
    /// <summary>Normalizes, hashes and writes text.</summary>
    public void WriteHashed(UserDataKey key, string? value)
    {
        if (value is not null)
            WriteHashedText(key, value);
    }

    /// <summary>Hashes a date of birth, or its day, month or year, as the key requires.</summary>
    /// <remarks>A date before 1900 or after today is dropped.</remarks>
    public void WriteHashed(UserDataKey key, DateOnly? value)
    {
        if (value is not { } date || _isPixelEvent)
            return;

        var parameter = UserDataParameter.FromKey(key);
        var start = WriteStartIdentifier(parameter);
        var reason = date.Year < 1900 || date > _normalization.Today ? DropReason.OutOfRange : DropReason.None;
        if (reason == DropReason.None && !parameter.MustBeClear)
            WriteDateHash(parameter.Normalization, date);
        WriteEndHashed(parameter, start, reason);
    }

    /// <summary>Hashes the date in the value's own offset, without time zone conversion.</summary>
    public void WriteHashed(UserDataKey key, DateTimeOffset? value) =>
        WriteHashed(key, value is { } time ? DateOnly.FromDateTime(time.DateTime) : (DateOnly?)null);

    /// <summary>Hashes a Guid in format D. <see cref="Guid.Empty"/> is dropped as empty.</summary>
    public void WriteHashed(UserDataKey key, Guid? value)
    {
        if (value is { } id)
            WriteHashedFormatted(key, id, "D", id == Guid.Empty);
    }

    /// <summary>Hashes the decimal digits of an integer.</summary>
    public void WriteHashed(UserDataKey key, long? value)
    {
        if (value is { } number)
            WriteHashedFormatted(key, number);
    }

    /// <summary>Hashes the decimal digits of an integer.</summary>
    public void WriteHashed(UserDataKey key, ulong? value)
    {
        if (value is { } number)
            WriteHashedFormatted(key, number);
    }

    /// <summary>Writes a SHA-256 digest unchanged; an empty digest counts as absent, and the digest of an empty text is dropped.</summary>
    public void WriteHashed(UserDataKey key, Sha256Digest? value)
    {
        if (value is not { IsEmpty: false } digest || _isPixelEvent)
            return;

        var parameter = UserDataParameter.FromKey(key);
        var start = WriteStartIdentifier(parameter);
        Span<byte> bytes = stackalloc byte[32];
        digest.CopyTo(bytes);
        _json.WriteRaw((byte)'"');
        Convert.TryToHexStringLower(bytes, _json.Reserve(Sha256HexLength), out var written);
        _json.Advance(written);
        _json.WriteRaw((byte)'"');
        WriteEndHashed(parameter, start, PlaceholderDigests.Contains(parameter.Normalization, bytes) ? DropReason.Empty : DropReason.None);
    }

    /// <summary>Writes an MD5 digest unchanged and counts it, because Meta asks for SHA-256; an empty digest counts as absent.</summary>
    public void WriteHashed(UserDataKey key, Md5Digest? value)
    {
        if (value is not { IsEmpty: false } digest || _isPixelEvent)
            return;

        var parameter = UserDataParameter.FromKey(key);
        var start = WriteStartIdentifier(parameter);
        Span<byte> bytes = stackalloc byte[Md5Digest.SizeInBytes];
        digest.CopyTo(bytes);
        _json.WriteRaw((byte)'"');
        Convert.TryToHexStringLower(bytes, _json.Reserve(Sha256HexLength), out var written);
        _json.Advance(written);
        _json.WriteRaw((byte)'"');
        var reason = PlaceholderDigests.Contains(parameter.Normalization, bytes) ? DropReason.Empty : DropReason.None;
        if (!parameter.MustBeClear && reason == DropReason.None)
            IdentifierMetrics.RecordMd5(parameter.WireKey);
        WriteEndHashed(parameter, start, reason);
    }

    private void WriteHashedFormatted<T>(UserDataKey key, T value, ReadOnlySpan<char> format = default, bool isEmpty = false)
        where T : struct, ISpanFormattable
    {
        Span<char> buffer = stackalloc char[MaxFormattedLength];
        WriteHashedText(key, FormatValue(value, format, isEmpty, buffer));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteHashedText(UserDataKey key, ReadOnlySpan<char> value)
    {
        if (_isPixelEvent)
            return;

        var parameter = UserDataParameter.FromKey(key);
        if (parameter.MustBeClear || !TryWriteHashedFastPath(parameter, value))
            WriteHashedSlowPath(parameter, value);
    }

    // Fast path for plain ASCII: normalizes directly into the SHA-256 block of the next lane.
    private bool TryWriteHashedFastPath(UserDataParameter parameter, ReadOnlySpan<char> value)
    {
        ref var block = ref _sha256.Block;
        if (Unsafe.IsNullRef(ref block))
            return false;

        var length = AsciiFastPath.Normalize(parameter.Normalization, value, in _normalization, ref block);
        if (length == 0)
            return false;

        var start = _json.Length;
        _sha256.Add(ref block, length, _json.WriteHashPlaceholder(_isInList ? ShortLiteral.Empty : parameter.JsonPrefix));
        RecordIdentifier(parameter, start);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteHashedSlowPath(UserDataParameter parameter, ReadOnlySpan<char> value)
    {
        var start = WriteStartIdentifier(parameter);
        _json.WriteRaw((byte)'"');
        var (pendingLength, written) = (0, 0);
        var reason = parameter.MustBeClear ? DropReason.InvalidFormat : IdentifierWriter.WriteHashed(
            parameter.Normalization, value, in _normalization, _sha256.MessageBuffer, _json.Reserve(IdentifierWriter.MaxHashedLength), out pendingLength, out written);
        if (reason == DropReason.None)
        {
            var placeholder = _json.Length;
            _json.Advance(written);
            _json.WriteRaw((byte)'"');
            if (pendingLength > 0)
                _sha256.Add(pendingLength, placeholder);
            IdentifierMetrics.RecordAssumptions(parameter.WireKey, _normalization.Assumptions!);
        }

        WriteEndHashed(parameter, start, reason);
    }

    // The generator rejects a contract that hashes a clear-only key. This guards against other callers.
    private void WriteEndHashed(UserDataParameter parameter, int start, DropReason reason) =>
        WriteEndIdentifier(parameter, start, parameter.MustBeClear ? DropReason.InvalidFormat : reason);

    private void WriteDateHash(Normalization normalization, DateOnly date)
    {
        var format = normalization switch
        {
            Normalization.DayOfBirth => "dd",
            Normalization.MonthOfBirth => "MM",
            Normalization.YearOfBirth => "yyyy",
            _ => "yyyyMMdd",
        };
        Span<byte> text = stackalloc byte[8];
        date.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        _json.WriteRaw((byte)'"');
        WriteHash(text[..length]);
        _json.WriteRaw((byte)'"');
    }

    // Hashes normalized text immediately, or adds it to the next lane.
    private void WriteHash(ReadOnlySpan<byte> normalized)
    {
        var placeholder = _json.Length;
        var buffer = _json.Reserve(Sha256HexLength);
        _json.Advance(Sha256HexLength);
        var message = _sha256.MessageBuffer;
        if (message.IsEmpty)
        {
            IdentifierWriter.HashNormalized(normalized, buffer[..Sha256HexLength]);
            return;
        }

        normalized.CopyTo(message);
        _sha256.Add(normalized.Length, placeholder);
    }
}
