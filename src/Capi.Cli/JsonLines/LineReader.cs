namespace Capi.Cli.JsonLines;

/// <summary>Cuts a stream of bytes into lines, holding no more than one of them.</summary>
/// <param name="input">UTF-8 text; a byte order mark at its start is skipped.</param>
/// <param name="limit">The longest line, in bytes. Of a longer one nothing is kept.</param>
internal sealed class LineReader(Stream input, int limit)
{
    private const int ReadSize = 64 * 1024;

    private byte[] _buffer = new byte[ReadSize];
    private int _start;
    private int _end;
    private int _searched;
    private bool _atStart = true;
    private bool _ended;
    private bool _skipping;

    /// <summary>Takes the next line out of what has been read; the last one needs no line end.</summary>
    /// <param name="line">Without its line end; valid until <see cref="FillAsync"/>. Empty when it was too long.</param>
    /// <param name="tooLong">The line was longer than the limit.</param>
    /// <returns>False when more must be read, or nothing is left.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool tooLong)
    {
        var unread = _buffer.AsSpan(_start.._end);
        var lineEnd = unread[_searched..].IndexOf((byte)'\n');
        if (lineEnd >= 0)
            return Take(unread[..(_searched + lineEnd)], skip: 1, out line, out tooLong);

        if (_ended && (unread.Length > 0 || _skipping))
            return Take(unread, skip: 0, out line, out tooLong);

        line = default;
        tooLong = false;
        _searched = unread.Length;
        if (unread.Length > limit)
        {
            _skipping = true;
            _start = _end = _searched = 0;
        }

        return false;
    }

    /// <summary>Reads on.</summary>
    /// <returns>False when the input had ended before.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_ended)
            return false;

        MakeRoom();

        // A console's read can't be cancelled, so it is abandoned.
        var read = await input.ReadAsync(_buffer.AsMemory(_end), CancellationToken.None).AsTask().WaitAsync(cancellation);
        _end += read;
        _ended = read == 0;
        if (_atStart && (_end >= 3 || _ended))
        {
            _atStart = false;
            if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            {
                _start = 3;
                _searched = 0;
            }
        }

        return true;
    }

    private bool Take(ReadOnlySpan<byte> bytes, int skip, out ReadOnlySpan<byte> line, out bool tooLong)
    {
        tooLong = _skipping || bytes.Length > limit;
        line = tooLong ? default : bytes is [.. var rest, (byte)'\r'] ? rest : bytes;
        _start += bytes.Length + skip;
        _searched = 0;
        _atStart = false;
        _skipping = false;
        return true;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        // Doubling stops soon after the limit: a longer line is thrown away as it comes.
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
