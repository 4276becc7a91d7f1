namespace Capi.Cli.JsonLines;

/// <summary>Splits a stream of bytes into lines, with a bounded buffer.</summary>
/// <param name="input">UTF-8 text; a leading byte order mark is skipped.</param>
/// <param name="limit">The maximum line length in bytes. Longer lines are discarded.</param>
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

    /// <summary>Gets the next line from the buffer; the last line needs no line end.</summary>
    /// <param name="line">The line without its line end, valid until <see cref="FillAsync"/>. Empty if it is too long.</param>
    /// <param name="tooLong">True if the line exceeds the limit.</param>
    /// <returns>False if the buffer must be filled or the input has ended.</returns>
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

    /// <summary>Fills the buffer from the input.</summary>
    /// <returns>False if the input had already ended.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_ended)
            return false;

        MakeRoom();

        // A console read can't be cancelled, so the wait for it is.
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

        // The buffer stops growing soon after the limit, because longer lines are discarded as they are read.
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
