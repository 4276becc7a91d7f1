namespace Capi.Payload;

// Arrays of custom_data. Arrays and the entries of contents are frames, which may be nested.
public sealed partial class MetaEventWriter
{
    private Frame[] _frames = new Frame[4];
    private int _openFrames;

    /// <summary>The number of open arrays and entries.</summary>
    internal int OpenArrays => _openFrames;

    // The key as written to the buffer: the frame starts with "key":[.
    private ReadOnlySpan<byte> ArrayKey => _openFrames > 0 ? _json.From(Innermost.Start).Slice(1, Innermost.KeyLength) : default;

    private ref readonly Frame Innermost => ref _frames[_openFrames - 1];

    /// <summary>Starts an array of items or content entries. The key is escaped UTF-8 without quotes.</summary>
    public void BeginArray(ReadOnlySpan<byte> key)
    {
        var start = _json.Length;
        _json.Name(key);
        _json.Raw((byte)'[');
        BeginFrame(start, key);
    }

    /// <summary>Ends the array; an empty array is removed.</summary>
    public void EndArray() => EndFrame((byte)']');

    private void BeginFrame(int start, ReadOnlySpan<byte> key)
    {
        NoteArray(key);
        if (_openFrames == _frames.Length)
            Array.Resize(ref _frames, 2 * _openFrames);
        _frames[_openFrames++] = new Frame(start, key.Length, _json.Length);
    }

    private void EndFrame(byte bracket)
    {
        ref readonly var frame = ref Innermost;
        _openFrames--;
        if (_json.Length == frame.Inside)
            Rewind(frame.Start);
        else
            _json.Close(bracket);
    }

    /// <param name="Start">The start of the array or entry, including its key.</param>
    /// <param name="KeyLength">The length of the key.</param>
    /// <param name="Inside">The start of its content.</param>
    private readonly record struct Frame(int Start, int KeyLength, int Inside);
}
