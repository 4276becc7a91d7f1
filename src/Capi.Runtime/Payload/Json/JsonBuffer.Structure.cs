using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

// Objects, arrays and member names.
internal sealed partial class JsonBuffer
{
    /// <summary>Writes bytes that are JSON already.</summary>
    /// <remarks>Inlined, because a copy of a length that is known takes an instruction or two.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(MemoryMarshal.CreateSpan(ref Room(json.Length), json.Length));
        _length += json.Length;
    }

    /// <summary>Writes one byte that is JSON already.</summary>
    public void Raw(byte json)
    {
        Room(1) = json;
        _length++;
    }

    /// <summary>Writes <c>"name":</c> for a name that is escaped already; nothing for an empty one, as a whole member does.</summary>
    public void Name(ReadOnlySpan<byte> escaped)
    {
        ref var start = ref Room(escaped.Length + 3);
        _length += (int)Unsafe.ByteOffset(ref start, ref PutName(ref start, escaped));
    }

    /// <summary>Writes what is JSON already.</summary>
    public void Raw(ShortLiteral json)
    {
        json.CopyTo(ref Room(ShortLiteral.CopiedBytes));
        _length += json.Length;
    }

    /// <summary>Ends a value.</summary>
    public void Comma() => Raw((byte)',');

    /// <summary>Ends an object or array in place of its last comma, and then the value that it is.</summary>
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
