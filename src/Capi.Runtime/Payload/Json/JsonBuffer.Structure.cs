namespace Capi.Payload.Json;

// Objects, arrays and member names.
internal sealed partial class JsonBuffer
{
    /// <summary>Writes bytes that are JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Length += json.Length;
    }

    /// <summary>Writes one byte that is JSON already.</summary>
    public void Raw(byte json)
    {
        Reserve(1)[0] = json;
        Length++;
    }

    /// <summary>Writes <c>"name":</c> for a name that is escaped already.</summary>
    public void Name(ReadOnlySpan<byte> escaped)
    {
        var room = Reserve(escaped.Length + 3);
        room[0] = (byte)'"';
        escaped.CopyTo(room[1..]);
        room[escaped.Length + 1] = (byte)'"';
        room[escaped.Length + 2] = (byte)':';
        Length += escaped.Length + 3;
    }

    /// <summary>Ends a value.</summary>
    public void Comma() => Raw((byte)',');

    /// <summary>Ends an object or array in place of its last comma, and then the value that it is.</summary>
    public void Close(byte bracket)
    {
        if (_bytes[Length - 1] == (byte)',')
            Length--;
        var room = Reserve(2);
        room[0] = bracket;
        room[1] = (byte)',';
        Length += 2;
    }
}
