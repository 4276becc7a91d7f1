using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

// Objects, arrays and property names.
internal sealed partial class JsonBuffer
{
    /// <summary>Writes raw JSON.</summary>
    /// <remarks>Inlined, because copying a constant length takes one or two instructions.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(MemoryMarshal.CreateSpan(ref Room(json.Length), json.Length));
        _length += json.Length;
    }

    /// <summary>Writes one byte of raw JSON.</summary>
    public void Raw(byte json)
    {
        Room(1) = json;
        _length++;
    }

    /// <summary>Writes <c>"name":</c> for an escaped name; nothing for an empty name.</summary>
    public void Name(ReadOnlySpan<byte> escaped)
    {
        ref var start = ref Room(escaped.Length + 3);
        _length += (int)Unsafe.ByteOffset(ref start, ref PutName(ref start, escaped));
    }

    /// <summary>Writes pre-encoded JSON.</summary>
    public void Raw(ShortLiteral json)
    {
        json.CopyTo(ref Room(ShortLiteral.CopiedBytes));
        _length += json.Length;
    }

    /// <summary>Writes the comma after a value.</summary>
    public void Comma() => Raw((byte)',');

    /// <summary>Replaces the last comma with the closing bracket and writes the comma after it.</summary>
    public void Close(byte bracket)
    {
        if (_bytes[_length - 1] == (byte)',')
            _length--;
        ref var to = ref Room(2);
        to = bracket;
        Unsafe.Add(ref to, 1) = (byte)',';
        _length += 2;
    }
}
