namespace Capi.Payload;

// Arrays of custom_data. Arrays and the entries of contents are frames, which may be nested.
public sealed partial class MetaEventWriter
{
    private Frame[] _frames = new Frame[4];
    private int _frameCount;

    /// <summary>The number of open arrays and entries.</summary>
    internal int CurrentDepth => _frameCount;

    // The key as written to the buffer: the frame starts with "key":[.
    private ReadOnlySpan<byte> CurrentArrayKey => _frameCount > 0 ? _json.GetWrittenFrom(CurrentFrame.Start).Slice(1, CurrentFrame.KeyLength) : default;

    private ref readonly Frame CurrentFrame => ref _frames[_frameCount - 1];

    /// <summary>Starts an array of items or content entries. The key is escaped UTF-8 without quotes.</summary>
    public void WriteStartArray(ReadOnlySpan<byte> key)
    {
        var start = _json.Length;
        _json.WritePropertyName(key);
        _json.WriteRaw((byte)'[');
        PushFrame(start, key);
    }

    /// <summary>Ends the array; an empty array is removed.</summary>
    public void WriteEndArray() => PopFrame((byte)']');

    private void PushFrame(int start, ReadOnlySpan<byte> key)
    {
        RecordOuterArray(key);
        if (_frameCount == _frames.Length)
            Array.Resize(ref _frames, 2 * _frameCount);
        _frames[_frameCount++] = new Frame(start, key.Length, _json.Length);
    }

    private void PopFrame(byte bracket)
    {
        ref readonly var frame = ref CurrentFrame;
        _frameCount--;
        if (_json.Length == frame.ContentStart)
            Rewind(frame.Start);
        else
            _json.WriteEnd(bracket);
    }

    /// <param name="Start">The start of the array or entry, including its key.</param>
    /// <param name="KeyLength">The length of the key.</param>
    /// <param name="ContentStart">The start of its content.</param>
    private readonly record struct Frame(int Start, int KeyLength, int ContentStart);
}
