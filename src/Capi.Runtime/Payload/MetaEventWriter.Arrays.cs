namespace Capi.Payload;

// Arrays of custom_data. They and the entries of contents are frames, of which one may hold the other.
public sealed partial class MetaEventWriter
{
    private Frame[] _frames = new Frame[4];
    private int _openFrames;

    /// <summary>How many arrays and entries have begun and not ended.</summary>
    internal int OpenArrays => _openFrames;

    // The key as it stands in the buffer: "key":[ begins at the frame's start.
    private ReadOnlySpan<byte> ArrayKey => _openFrames > 0 ? _json.From(Innermost.Start).Slice(1, Innermost.KeyLength) : default;

    private ref readonly Frame Innermost => ref _frames[_openFrames - 1];

    /// <summary>Begins an array; its items or contents follow.</summary>
    public void BeginArray(ReadOnlySpan<byte> key)
    {
        var start = _json.Length;
        _json.Name(key);
        _json.Raw((byte)'[');
        BeginFrame(start, key);
    }

    /// <summary>Ends the array; without items it is left out.</summary>
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

    /// <param name="Start">Where the array or entry begins, with its key.</param>
    /// <param name="KeyLength">The length of that key.</param>
    /// <param name="Inside">Where its content begins.</param>
    private readonly record struct Frame(int Start, int KeyLength, int Inside);
}
