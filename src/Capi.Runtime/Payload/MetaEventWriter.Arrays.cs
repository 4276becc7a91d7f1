namespace Capi.Payload;

// Arrays of custom_data. They and the entries of contents are frames, of which one may hold the other.
public sealed partial class MetaEventWriter
{
    private readonly Stack<Frame> _frames = new(capacity: 4);

    /// <summary>How many arrays and entries have begun and not ended.</summary>
    internal int OpenArrays => _frames.Count;

    // The key as it stands in the buffer: "key":[ begins at the frame's start.
    private ReadOnlySpan<byte> ArrayKey => _frames.TryPeek(out var frame) ? _json.From(frame.Start).Slice(1, frame.KeyLength) : default;

    /// <summary>Begins an array; its items or contents follow.</summary>
    public void BeginArray(ReadOnlySpan<byte> key)
    {
        var start = _json.Length;
        _json.Name(key);
        _json.Raw((byte)'[');
        _frames.Push(new Frame(start, key.Length, _json.Length));
    }

    /// <summary>Ends the array; without items it is left out.</summary>
    public void EndArray() => EndFrame((byte)']');

    private void EndFrame(byte bracket)
    {
        var frame = _frames.Pop();
        if (_json.Length == frame.Inside)
            Rewind(frame.Start);
        else
            _json.Close(bracket);
    }

    /// <param name="Start">Where the array or entry begins, with its key.</param>
    /// <param name="KeyLength">The length of that key.</param>
    /// <param name="Inside">Where its content begins.</param>
    private readonly record struct Frame(int Start, int KeyLength, int Inside);
}
