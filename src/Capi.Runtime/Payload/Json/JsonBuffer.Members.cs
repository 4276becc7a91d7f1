using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

// Writes a whole member, or an item when the name is empty, with the trailing comma. Capacity is checked once and the length updated once per
// member, because each costs as much as writing a few bytes.
internal sealed partial class JsonBuffer
{
    // The quotes around name and text, the colon and the comma.
    private const int Marks = 6;

    /// <summary>Writes a string member, if its text is ASCII without control characters or characters to escape.</summary>
    /// <returns>False, with nothing written, for any other text.</returns>
    public bool TryPlainMember(ReadOnlySpan<byte> escapedName, ReadOnlySpan<char> text)
    {
        ref var start = ref Room(escapedName.Length + text.Length + Marks);
        return TryEndPlain(ref PutName(ref start, escapedName), NameBytes(escapedName), text);
    }

    /// <summary>Same as the other overload, for a pre-encoded name.</summary>
    public bool TryPlainMember(ShortLiteral opening, ReadOnlySpan<char> text)
    {
        ref var start = ref Room(ShortLiteral.CopiedBytes + text.Length + Marks);
        opening.CopyTo(ref start);
        return TryEndPlain(ref Unsafe.Add(ref start, opening.Length), opening.Length, text);
    }

    /// <summary>Writes an integer.</summary>
    public void Member(ReadOnlySpan<byte> escapedName, long value)
    {
        ref var start = ref Room(escapedName.Length + Utf8Digits.Room + Marks);
        ref var to = ref PutName(ref start, escapedName);
        EndMember(ref to, Utf8Digits.Write(value, ref to), NameBytes(escapedName));
    }

    /// <summary>Writes an integer.</summary>
    public void Member(ReadOnlySpan<byte> escapedName, ulong value)
    {
        ref var start = ref Room(escapedName.Length + Utf8Digits.Room + Marks);
        ref var to = ref PutName(ref start, escapedName);
        EndMember(ref to, Utf8Digits.Write(value, ref to), NameBytes(escapedName));
    }

    /// <summary>Writes a decimal with all digits, including trailing zeros.</summary>
    /// <remarks>Passed by reference: copying a decimal that was just written in two halves defeats store-to-load forwarding.</remarks>
    public void Member(ReadOnlySpan<byte> escapedName, in decimal value)
    {
        ref var start = ref Room(escapedName.Length + Utf8Digits.Room + Marks);
        ref var to = ref PutName(ref start, escapedName);
        var digits = Utf8Digits.TryWrite(in value, ref to);
        if (digits > 0)
        {
            EndMember(ref to, digits, NameBytes(escapedName));
            return;
        }

        if (!escapedName.IsEmpty)
            Name(escapedName);
        Number(value);
        Comma();
    }

    /// <summary>Writes a string member with a placeholder for 64 characters that are written later.</summary>
    /// <returns>The offset of the placeholder.</returns>
    public int Hole(ShortLiteral opening)
    {
        ref var start = ref Room(ShortLiteral.CopiedBytes + HoleBytes + Marks);
        opening.CopyTo(ref start);
        ref var to = ref Unsafe.Add(ref start, opening.Length);
        to = (byte)'"';
        Unsafe.Add(ref to, HoleBytes + 1) = (byte)'"';
        Unsafe.Add(ref to, HoleBytes + 2) = (byte)',';
        var hole = _length + opening.Length + 1;
        _length = hole + HoleBytes + 2;
        return hole;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryEndPlain(ref byte to, int nameBytes, ReadOnlySpan<char> text)
    {
        if (!PlainAscii.TryCopy(text, ref Unsafe.Add(ref to, 1)))
        {
            Touch(nameBytes + 1 + text.Length);
            return false;
        }

        to = (byte)'"';
        Unsafe.Add(ref to, text.Length + 1) = (byte)'"';
        EndMember(ref to, text.Length + 2, nameBytes);
        return true;
    }

    // Computes the length from lengths rather than from the difference of two references, which shortens the dependency chain to the next member.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndMember(ref byte value, int valueBytes, int nameBytes)
    {
        Unsafe.Add(ref value, valueBytes) = (byte)',';
        _length += nameBytes + valueBytes + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int NameBytes(ReadOnlySpan<byte> escaped) => escaped.IsEmpty ? 0 : escaped.Length + 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte PutName(ref byte to, ReadOnlySpan<byte> escaped)
    {
        if (escaped.IsEmpty)
            return ref to;

        to = (byte)'"';
        to = ref Unsafe.Add(ref to, 1);
        Copy(escaped, ref to);
        to = ref Unsafe.Add(ref to, escaped.Length);
        to = (byte)'"';
        Unsafe.Add(ref to, 1) = (byte)':';
        return ref Unsafe.Add(ref to, 2);
    }

    // Most names have 4 to 16 bytes: two overlapping loads and stores.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<byte> bytes, ref byte to)
    {
        ref var from = ref MemoryMarshal.GetReference(bytes);
        if (bytes.Length is >= 8 and <= 16)
            CopyEnds<ulong>(ref from, ref to, bytes.Length - sizeof(ulong));
        else if (bytes.Length is >= 4 and < 8)
            CopyEnds<uint>(ref from, ref to, bytes.Length - sizeof(uint));
        else
            bytes.CopyTo(MemoryMarshal.CreateSpan(ref to, bytes.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyEnds<T>(ref byte from, ref byte to, int last)
        where T : unmanaged
    {
        Unsafe.WriteUnaligned(ref to, Unsafe.ReadUnaligned<T>(ref from));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref from, last)));
    }
}
