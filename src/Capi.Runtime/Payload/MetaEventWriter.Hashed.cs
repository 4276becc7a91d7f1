using Capi.Catalog;
using Capi.Identity;

namespace Capi.Payload;

// Identifiers that are sent as SHA-256 hashes.
public sealed partial class MetaEventWriter
{
    private const int DigestTextLength = 64;

    /// <summary>Normalizes, hashes and writes text.</summary>
    public void Hashed(UserDataKey key, string? value)
    {
        if (value is not null)
            HashText(key, value);
    }

    /// <summary>Hashes a date of birth, or its day, month or year, as the key requires.</summary>
    /// <remarks>A date before 1900 or after today is dropped.</remarks>
    public void Hashed(UserDataKey key, DateOnly? value)
    {
        if (value is not { } date)
            return;

        var field = UserDataField.Of(key);
        var start = BeginIdentifier(field);
        var reason = date.Year < 1900 || date > _today ? DropReason.OutOfRange : DropReason.None;
        if (reason == DropReason.None && !field.MustBeClear)
            HashDate(field.Normalization, date);
        EndHashed(field, start, reason);
    }

    /// <summary>Hashes the date in the value's own offset, without time zone conversion.</summary>
    public void Hashed(UserDataKey key, DateTimeOffset? value) =>
        Hashed(key, value is { } time ? DateOnly.FromDateTime(time.DateTime) : (DateOnly?)null);

    /// <summary>Hashes a Guid in format D. <see cref="Guid.Empty"/> is dropped as empty.</summary>
    public void Hashed(UserDataKey key, Guid? value)
    {
        if (value is { } id)
            HashFormatted(key, id, "D", id == Guid.Empty);
    }

    /// <summary>Hashes the decimal digits of an integer.</summary>
    public void Hashed(UserDataKey key, long? value)
    {
        if (value is { } number)
            HashFormatted(key, number);
    }

    /// <summary>Hashes the decimal digits of an integer.</summary>
    public void Hashed(UserDataKey key, ulong? value)
    {
        if (value is { } number)
            HashFormatted(key, number);
    }

    /// <summary>Writes a SHA-256 digest unchanged; an empty digest counts as absent.</summary>
    public void Hashed(UserDataKey key, Sha256Digest? value)
    {
        if (value is not { IsEmpty: false } digest)
            return;

        var field = UserDataField.Of(key);
        var start = BeginIdentifier(field);
        Span<byte> bytes = stackalloc byte[32];
        digest.CopyTo(bytes);
        _json.Raw((byte)'"');
        Convert.TryToHexStringLower(bytes, _json.Reserve(DigestTextLength), out var written);
        _json.Advance(written);
        _json.Raw((byte)'"');
        EndHashed(field, start, DropReason.None);
    }

    /// <summary>Writes an MD5 digest unchanged and counts it, because Meta asks for SHA-256; an empty digest counts as absent.</summary>
    public void Hashed(UserDataKey key, Md5Digest? value)
    {
        if (value is not { IsEmpty: false } digest)
            return;

        var field = UserDataField.Of(key);
        var start = BeginIdentifier(field);
        Span<byte> bytes = stackalloc byte[Md5Digest.Size];
        digest.CopyTo(bytes);
        _json.Raw((byte)'"');
        Convert.TryToHexStringLower(bytes, _json.Reserve(DigestTextLength), out var written);
        _json.Advance(written);
        _json.Raw((byte)'"');
        if (!field.MustBeClear)
            IdentityMetrics.Md5(field.Name);
        EndHashed(field, start, DropReason.None);
    }
}
