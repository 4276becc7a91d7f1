using System.Globalization;
using System.Runtime.CompilerServices;
using Capi.Catalog;
using Capi.Identity;
using Capi.Payload.Json;

namespace Capi.Payload;

// Identifiers that travel as SHA-256.
public sealed partial class MetaEventWriter
{
    private const int DigestTextLength = 64;

    /// <summary>Normalises, hashes and writes text.</summary>
    public void Hashed(UserDataKey key, string? value)
    {
        if (value is not null)
            HashText(key, value);
    }

    /// <summary>Hashes a date of birth, or the day, month or year of it.</summary>
    /// <remarks>A date before 1900 or after today is no date of birth.</remarks>
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

    /// <summary>Hashes the calendar date that the value itself shows, whatever its offset.</summary>
    public void Hashed(UserDataKey key, DateTimeOffset? value) =>
        Hashed(key, value is { } time ? DateOnly.FromDateTime(time.DateTime) : (DateOnly?)null);

    /// <summary>Hashes a Guid in its usual text form; the empty one is nobody's.</summary>
    public void Hashed(UserDataKey key, Guid? value)
    {
        if (value is { } id)
            HashFormatted(key, id, "D", id == Guid.Empty);
    }

    /// <summary>Hashes the digits of a number.</summary>
    public void Hashed(UserDataKey key, long? value)
    {
        if (value is { } number)
            HashFormatted(key, number);
    }

    /// <summary>Hashes the digits of a number.</summary>
    public void Hashed(UserDataKey key, ulong? value)
    {
        if (value is { } number)
            HashFormatted(key, number);
    }

    /// <summary>Writes a digest as it is; the empty one is absent.</summary>
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

    /// <summary>Writes an MD5 digest as it is and counts it, because Meta asks for SHA-256; the empty one is absent.</summary>
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

    private void HashFormatted<T>(UserDataKey key, T value, ReadOnlySpan<char> format = default, bool isEmpty = false)
        where T : struct, ISpanFormattable
    {
        Span<char> text = stackalloc char[MaxFormattedLength];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        HashText(key, isEmpty ? default : text[..length]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void HashText(UserDataKey key, ReadOnlySpan<char> value)
    {
        var field = UserDataField.Of(key);
        if (field.MustBeClear || !TryHashOrdinary(field, value))
            HashAny(field, value);
    }

    // What can be hashed later and has nothing unusual about it is written in one go.
    private bool TryHashOrdinary(UserDataField field, ReadOnlySpan<char> value)
    {
        var block = _lanes.Message;
        if (block.IsEmpty)
            return false;

        var length = AsciiIdentifier.Normalize(field.Normalization, value, _identity, block);
        if (length == 0)
            return false;

        var start = _json.Length;
        _lanes.Add(length, _json.Hole(_inList ? ShortLiteral.Empty : field.Opening));
        NoteIdentifier(field, start);
        return true;
    }

    private void HashAny(UserDataField field, ReadOnlySpan<char> value)
    {
        var start = BeginIdentifier(field);
        _json.Raw((byte)'"');
        var (waiting, written) = (0, 0);
        var reason = field.MustBeClear ? DropReason.InvalidFormat : IdentifierWriter.WriteHashed(
            field.Normalization, value, Hints, _lanes.Message, _json.Reserve(IdentifierWriter.MaxHashedLength), out waiting, out written);
        if (reason == DropReason.None)
        {
            var hole = _json.Length;
            _json.Advance(written);
            _json.Raw((byte)'"');
            if (waiting > 0)
                _lanes.Add(waiting, hole);
            IdentityMetrics.Noted(field.Name, _notes);
        }

        EndHashed(field, start, reason);
    }

    // The build refuses such a contract. Should one come by another way, no hash goes where Meta looks for clear text.
    private void EndHashed(UserDataField field, int start, DropReason reason) =>
        EndIdentifier(field, start, field.MustBeClear ? DropReason.InvalidFormat : reason);

    private void HashDate(Normalization normalization, DateOnly date)
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
        _json.Raw((byte)'"');
        HashNormalized(text[..length]);
        _json.Raw((byte)'"');
    }

    // Or rather as soon as the lanes are full.
    private void HashNormalized(ReadOnlySpan<byte> normalized)
    {
        var hole = _json.Length;
        var room = _json.Reserve(DigestTextLength);
        _json.Advance(DigestTextLength);
        var message = _lanes.Message;
        if (message.IsEmpty)
        {
            IdentifierWriter.HashNormalized(normalized, room[..DigestTextLength]);
            return;
        }

        normalized.CopyTo(message);
        _lanes.Add(normalized.Length, hole);
    }
}
