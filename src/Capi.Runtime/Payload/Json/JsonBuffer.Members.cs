using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

// Writes a whole member, or an item when the name is empty, with the trailing comma. Capacity is checked once and the length updated once per
// member, because each costs as much as writing a few bytes.
internal sealed partial class JsonBuffer
{
    // The quotes around name and text, the colon and the comma.
    private const int PunctuationBytes = 6;

    /// <summary>Writes a string member, if its text is ASCII without control characters or characters to escape.</summary>
    /// <returns>False, with nothing written, for any other text.</returns>
    public bool TryWritePlainMember(ReadOnlySpan<byte> escapedName, ReadOnlySpan<char> text)
    {
        ref var start = ref ReserveReference(escapedName.Length + text.Length + PunctuationBytes);
        return TryCompletePlainMember(ref WriteNameTo(ref start, escapedName), GetNameLength(escapedName), text);
    }

    /// <summary>Same as the other overload, for a pre-encoded name.</summary>
    public bool TryWritePlainMember(ShortLiteral opening, ReadOnlySpan<char> text)
    {
        ref var start = ref ReserveReference(ShortLiteral.PaddedLength + text.Length + PunctuationBytes);
        opening.CopyTo(ref start);
        return TryCompletePlainMember(ref Unsafe.Add(ref start, opening.Length), opening.Length, text);
    }

    /// <summary>Writes an integer.</summary>
    public void WriteMember(ReadOnlySpan<byte> escapedName, long value)
    {
        ref var start = ref ReserveReference(escapedName.Length + Utf8Digits.MaxBytes + PunctuationBytes);
        ref var destination = ref WriteNameTo(ref start, escapedName);
        CompleteMember(ref destination, Utf8Digits.Write(value, ref destination), GetNameLength(escapedName));
    }

    /// <summary>Writes an integer.</summary>
    public void WriteMember(ReadOnlySpan<byte> escapedName, ulong value)
    {
        ref var start = ref ReserveReference(escapedName.Length + Utf8Digits.MaxBytes + PunctuationBytes);
        ref var destination = ref WriteNameTo(ref start, escapedName);
        CompleteMember(ref destination, Utf8Digits.Write(value, ref destination), GetNameLength(escapedName));
    }

    /// <summary>Writes a decimal with all digits, including trailing zeros.</summary>
    /// <remarks>Passed by reference: copying a decimal that was just written in two halves defeats store-to-load forwarding.</remarks>
    public void WriteMember(ReadOnlySpan<byte> escapedName, in decimal value)
    {
        ref var start = ref ReserveReference(escapedName.Length + Utf8Digits.MaxBytes + PunctuationBytes);
        ref var destination = ref WriteNameTo(ref start, escapedName);
        var digits = Utf8Digits.TryWrite(in value, ref destination);
        if (digits > 0)
        {
            CompleteMember(ref destination, digits, GetNameLength(escapedName));
            return;
        }

        if (!escapedName.IsEmpty)
            WritePropertyName(escapedName);
        WriteNumber(value);
        WriteComma();
    }

    /// <summary>Writes a string member with a placeholder for 64 characters that are written later.</summary>
    /// <returns>The offset of the placeholder.</returns>
    public int WriteHashPlaceholder(ShortLiteral opening)
    {
        ref var start = ref ReserveReference(ShortLiteral.PaddedLength + HashPlaceholderBytes + PunctuationBytes);
        opening.CopyTo(ref start);
        ref var destination = ref Unsafe.Add(ref start, opening.Length);
        destination = (byte)'"';
        Unsafe.Add(ref destination, HashPlaceholderBytes + 1) = (byte)'"';
        Unsafe.Add(ref destination, HashPlaceholderBytes + 2) = (byte)',';
        var placeholder = _length + opening.Length + 1;
        _length = placeholder + HashPlaceholderBytes + 2;
        return placeholder;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryCompletePlainMember(ref byte destination, int nameBytes, ReadOnlySpan<char> text)
    {
        if (!PlainAscii.TryCopy(text, ref Unsafe.Add(ref destination, 1)))
        {
            MarkDirty(nameBytes + 1 + text.Length);
            return false;
        }

        destination = (byte)'"';
        Unsafe.Add(ref destination, text.Length + 1) = (byte)'"';
        CompleteMember(ref destination, text.Length + 2, nameBytes);
        return true;
    }

    // Computes the length from lengths rather than from the difference of two references, which shortens the dependency chain to the next member.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CompleteMember(ref byte value, int valueBytes, int nameBytes)
    {
        Unsafe.Add(ref value, valueBytes) = (byte)',';
        _length += nameBytes + valueBytes + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int GetNameLength(ReadOnlySpan<byte> escaped) => escaped.IsEmpty ? 0 : escaped.Length + 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte WriteNameTo(ref byte destination, ReadOnlySpan<byte> escaped)
    {
        if (escaped.IsEmpty)
            return ref destination;

        destination = (byte)'"';
        destination = ref Unsafe.Add(ref destination, 1);
        CopyName(escaped, ref destination);
        destination = ref Unsafe.Add(ref destination, escaped.Length);
        destination = (byte)'"';
        Unsafe.Add(ref destination, 1) = (byte)':';
        return ref Unsafe.Add(ref destination, 2);
    }

    // Most names have 4 to 16 bytes: two overlapping loads and stores.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyName(ReadOnlySpan<byte> bytes, ref byte destination)
    {
        ref var source = ref MemoryMarshal.GetReference(bytes);
        if (bytes.Length is >= 8 and <= 16)
            CopyOverlapping<ulong>(ref source, ref destination, bytes.Length - sizeof(ulong));
        else if (bytes.Length is >= 4 and < 8)
            CopyOverlapping<uint>(ref source, ref destination, bytes.Length - sizeof(uint));
        else
            bytes.CopyTo(MemoryMarshal.CreateSpan(ref destination, bytes.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyOverlapping<T>(ref byte source, ref byte destination, int lastOffset)
        where T : unmanaged
    {
        Unsafe.WriteUnaligned(ref destination, Unsafe.ReadUnaligned<T>(ref source));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, lastOffset), Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, lastOffset)));
    }
}
