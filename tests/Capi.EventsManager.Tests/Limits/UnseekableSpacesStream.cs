namespace Capi.EventsManager.Tests.Limits;

/// <summary>A stream of spaces of unknown length, so that it is sent with chunked encoding.</summary>
internal sealed class UnseekableSpacesStream(int length) : Stream
{
    private int _remaining = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Math.Min(count, _remaining);
        buffer.AsSpan(offset, read).Fill((byte)' ');
        _remaining -= read;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
