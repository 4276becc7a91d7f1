using System.Globalization;
using System.Runtime.CompilerServices;
using Capi.Catalog;
using Capi.Identifiers.Diagnostics;
using Capi.Identifiers.FastPath;
using Capi.Identifiers.HashedText;
using Capi.Payload.Json;

namespace Capi.Payload;

// Hashes identifiers: immediately, or together once all SIMD lanes are filled.
public sealed partial class MetaEventWriter
{
    private void WriteHashedFormatted<T>(UserDataKey key, T value, ReadOnlySpan<char> format = default, bool isEmpty = false)
        where T : struct, ISpanFormattable
    {
        Span<char> buffer = stackalloc char[MaxFormattedLength];
        WriteHashedText(key, FormatValue(value, format, isEmpty, buffer));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteHashedText(UserDataKey key, ReadOnlySpan<char> value)
    {
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

        var length = AsciiFastPath.Normalize(parameter.Normalization, value, _today, _identifierSettings, ref block);
        if (length == 0)
            return false;

        var start = _json.Length;
        _sha256.Add(ref block, length, _json.WriteHashPlaceholder(_isInList ? ShortLiteral.Empty : parameter.JsonPrefix));
        RecordIdentifier(parameter, start);
        return true;
    }

    private void WriteHashedSlowPath(UserDataParameter parameter, ReadOnlySpan<char> value)
    {
        var start = WriteStartIdentifier(parameter);
        _json.WriteRaw((byte)'"');
        var (pendingLength, written) = (0, 0);
        var reason = parameter.MustBeClear ? DropReason.InvalidFormat : IdentifierWriter.WriteHashed(
            parameter.Normalization, value, Hints, _sha256.MessageBuffer, _json.Reserve(IdentifierWriter.MaxHashedLength), out pendingLength, out written);
        if (reason == DropReason.None)
        {
            var placeholder = _json.Length;
            _json.Advance(written);
            _json.WriteRaw((byte)'"');
            if (pendingLength > 0)
                _sha256.Add(pendingLength, placeholder);
            IdentifierMetrics.RecordAssumptions(parameter.WireKey, _notes);
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
