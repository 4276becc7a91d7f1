using System.Globalization;
using System.Runtime.CompilerServices;
using Capi.Catalog;
using Capi.Identity;
using Capi.Payload.Json;

namespace Capi.Payload;

// Hashes identifiers: immediately, or together once all SIMD lanes are filled.
public sealed partial class MetaEventWriter
{
    private void HashFormatted<T>(UserDataKey key, T value, ReadOnlySpan<char> format = default, bool isEmpty = false)
        where T : struct, ISpanFormattable
    {
        Span<char> room = stackalloc char[MaxFormattedLength];
        HashText(key, Formatted(value, format, isEmpty, room));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void HashText(UserDataKey key, ReadOnlySpan<char> value)
    {
        var field = UserDataField.Of(key);
        if (field.MustBeClear || !TryHashOrdinary(field, value))
            HashAny(field, value);
    }

    // Fast path for plain ASCII: normalizes directly into the SHA-256 block of the next lane.
    private bool TryHashOrdinary(UserDataField field, ReadOnlySpan<char> value)
    {
        ref var block = ref _lanes.Block;
        if (Unsafe.IsNullRef(ref block))
            return false;

        var length = AsciiIdentifier.Normalize(field.Normalization, value, _today, _identity, ref block);
        if (length == 0)
            return false;

        var start = _json.Length;
        _lanes.Add(ref block, length, _json.Hole(_inList ? ShortLiteral.Empty : field.Opening));
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

    // The generator rejects a contract that hashes a clear-only key. This guards against other callers.
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

    // Hashes normalized text immediately, or adds it to the next lane.
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
