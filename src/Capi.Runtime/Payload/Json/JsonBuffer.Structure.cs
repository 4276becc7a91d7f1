using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

// Objects, arrays and property names.
internal sealed partial class JsonBuffer
{
    /// <summary>Writes raw JSON.</summary>
    /// <remarks>Inlined, because copying a constant length takes one or two instructions.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(MemoryMarshal.CreateSpan(ref ReserveReference(json.Length), json.Length));
        _length += json.Length;
    }

    /// <summary>Writes one byte of raw JSON.</summary>
    public void WriteRaw(byte json)
    {
        ReserveReference(1) = json;
        _length++;
    }

    /// <summary>Writes <c>"name":</c> for an escaped name; nothing for an empty name.</summary>
    public void WritePropertyName(ReadOnlySpan<byte> escaped)
    {
        ref var start = ref ReserveReference(escaped.Length + 3);
        _length += (int)Unsafe.ByteOffset(ref start, ref WriteNameTo(ref start, escaped));
    }

    /// <summary>Writes pre-encoded JSON.</summary>
    public void WriteRaw(ShortLiteral json)
    {
        json.CopyTo(ref ReserveReference(ShortLiteral.PaddedLength));
        _length += json.Length;
    }

    /// <summary>Writes pre-encoded JSON of any length.</summary>
    public void WriteRaw(in PaddedLiteral json)
    {
        json.CopyTo(ref ReserveReference(json.PaddedLength));
        _length += json.Length;
    }

    /// <summary>Writes the comma after a value.</summary>
    public void WriteComma() => WriteRaw((byte)',');

    /// <summary>Replaces the last comma with the closing bracket and writes the comma after it.</summary>
    public void WriteEnd(byte bracket)
    {
        if (_bytes[_length - 1] == (byte)',')
            _length--;
        ref var destination = ref ReserveReference(2);
        destination = bracket;
        Unsafe.Add(ref destination, 1) = (byte)',';
        _length += 2;
    }
}
