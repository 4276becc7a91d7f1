using Capi.Identifiers.Diagnostics;
using Capi.Identifiers.HashedText;

namespace Capi.Payload;

// Identifiers that are sent as SHA-256 hashes.
public sealed partial class MetaEventWriter
{
    private const int Sha256HexLength = 64;

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
        if (value is not { } date)
            return;

        var parameter = UserDataParameter.FromKey(key);
        var start = WriteStartIdentifier(parameter);
        var reason = date.Year < 1900 || date > _today ? DropReason.OutOfRange : DropReason.None;
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
        if (value is not { IsEmpty: false } digest)
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
        if (value is not { IsEmpty: false } digest)
            return;

        var parameter = UserDataParameter.FromKey(key);
        var start = WriteStartIdentifier(parameter);
        Span<byte> bytes = stackalloc byte[Md5Digest.SizeInBytes];
        digest.CopyTo(bytes);
        _json.WriteRaw((byte)'"');
        Convert.TryToHexStringLower(bytes, _json.Reserve(Sha256HexLength), out var written);
        _json.Advance(written);
        _json.WriteRaw((byte)'"');
        if (!parameter.MustBeClear && !PlaceholderDigests.Contains(parameter.Normalization, bytes))
            IdentifierMetrics.RecordMd5(parameter.WireKey);
        WriteEndHashed(parameter, start, PlaceholderDigests.Contains(parameter.Normalization, bytes) ? DropReason.Empty : DropReason.None);
    }
}
