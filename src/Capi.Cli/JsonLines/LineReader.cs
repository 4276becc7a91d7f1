namespace Capi.Cli.JsonLines;

/// <summary>Splits a stream of bytes into lines, with a bounded buffer.</summary>
/// <param name="input">UTF-8 text; a leading byte order mark is skipped.</param>
/// <param name="maxLineLength">The maximum line length in bytes. Longer lines are discarded.</param>
internal sealed class LineReader(Stream input, int maxLineLength)
{
    private const int InitialBufferSize = 64 * 1024;

    private byte[] _buffer = new byte[InitialBufferSize];
    private int _start;
    private int _end;
    private int _searchedLength;
    private bool _isAtStart = true;
    private bool _isCompleted;
    private bool _isDiscarding;

    /// <summary>Gets the next line from the buffer; the last line needs no line end.</summary>
    /// <param name="line">The line without its line end, valid until <see cref="FillAsync"/>. Empty if it is too long.</param>
    /// <param name="isTooLong">True if the line exceeds the limit.</param>
    /// <returns>False if the buffer must be filled or the input has ended.</returns>
    public bool TryReadLine(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        var unread = _buffer.AsSpan(_start.._end);
        var lineEnd = unread[_searchedLength..].IndexOf((byte)'\n');
        if (lineEnd >= 0)
            return CompleteLine(unread[..(_searchedLength + lineEnd)], lineEndLength: 1, out line, out isTooLong);

        if (_isCompleted && (unread.Length > 0 || _isDiscarding))
            return CompleteLine(unread, lineEndLength: 0, out line, out isTooLong);

        line = default;
        isTooLong = false;
        _searchedLength = unread.Length;
        if (unread.Length > maxLineLength)
        {
            _isDiscarding = true;
            _start = _end = _searchedLength = 0;
        }

        return false;
    }

    /// <summary>Fills the buffer from the input.</summary>
    /// <returns>False if the input had already ended.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isCompleted)
            return false;

        EnsureCapacity();

        // A console read can't be cancelled, so the wait for it is.
        var read = await input.ReadAsync(_buffer.AsMemory(_end), CancellationToken.None).AsTask().WaitAsync(cancellationToken);
        _end += read;
        _isCompleted = read == 0;
        if (_isAtStart && (_end >= 3 || _isCompleted))
        {
            _isAtStart = false;
            if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            {
                _start = 3;
                _searchedLength = 0;
            }
        }

        return true;
    }

    private bool CompleteLine(ReadOnlySpan<byte> bytes, int lineEndLength, out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        isTooLong = _isDiscarding || bytes.Length > maxLineLength;
        line = isTooLong ? default : bytes is [.. var rest, (byte)'\r'] ? rest : bytes;
        _start += bytes.Length + lineEndLength;
        _searchedLength = 0;
        _isAtStart = false;
        _isDiscarding = false;
        return true;
    }

    private void EnsureCapacity()
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
