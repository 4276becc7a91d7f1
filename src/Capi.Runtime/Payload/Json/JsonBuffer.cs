using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

/// <summary>Builds contiguous UTF-8 JSON in a pooled array that grows as needed.</summary>
/// <remarks>
/// A comma follows every value; <see cref="WriteEnd"/> removes the last one. So no method needs to know whether it writes the first
/// member, and removing a value is one assignment (<see cref="Rewind"/>).
/// Not thread safe. Reusable after <see cref="Release"/>: the next write rents a new array.
/// </remarks>
/// <param name="maxEventBytes">The size that makes an event too large.</param>
internal sealed partial class JsonBuffer(int maxEventBytes = int.MaxValue)
{
    /// <summary>The number of hexadecimal digits of a SHA-256 digest.</summary>
    public const int HashPlaceholderBytes = 64;

    private const int InitialSize = 16 * 1024;

    private byte[] _bytes = [];
    private int _length;

    // The array may contain data up to here, beyond the current length: removed values, and bytes written but never counted.
    private int _dirtyLength;

    // The start of the current event; other events may precede it.
    private int _eventStart;

    /// <summary>The number of bytes written.</summary>
    public int Length => _length;

    /// <summary>The size of the current array.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>True when the current event exceeds the maximum event size.</summary>
    public bool IsTooLarge => _length - _eventStart > maxEventBytes;

    /// <summary>The bytes written; valid until the next write.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    /// <summary>The whole array, including the bytes after the written ones.</summary>
    public ReadOnlySpan<byte> RawBuffer => _bytes;

    /// <summary>Returns the bytes written from a position on; valid until the next write.</summary>
    public ReadOnlySpan<byte> GetWrittenFrom(int position) => _bytes.AsSpan(position, Length - position);

    /// <summary>Returns a span for the given number of bytes. They count only after <see cref="Advance"/>.</summary>
    /// <exception cref="JsonTooLargeException">The current event already exceeds the maximum event size.</exception>
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        MarkDirty(count);
        return _bytes.AsSpan(_length, count);
    }

    /// <summary>Returns a reference to the next byte, with capacity for the given number of bytes. The caller must stay within that capacity, add the
    /// bytes it keeps to the length, and call <see cref="MarkDirty"/> when it wrote more than it keeps.</summary>
    /// <exception cref="JsonTooLargeException">The current event already exceeds the maximum event size.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte ReserveReference(int count)
    {
        var bytes = _bytes;
        if (bytes.Length - _length < count)
            bytes = Grow(count);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), (nint)(uint)_length);
    }

    /// <summary>Records that the given number of bytes after the written ones may contain data to clear.</summary>
    public void MarkDirty(int count) => _dirtyLength = Math.Max(_dirtyLength, _length + count);

    /// <summary>Adds bytes written to the span of <see cref="Reserve"/> to the length.</summary>
    public void Advance(int count) => _length += count;

    /// <summary>Removes everything from a position on.</summary>
    public void Rewind(int position)
    {
        MarkDirty(0);
        _length = position;
    }

    /// <summary>Marks the start of the next event, after the bytes written.</summary>
    /// <returns>The start of the event.</returns>
    public int MarkEventStart() => _eventStart = Length;

    /// <summary>Writes the hexadecimal digits of a digest to a placeholder of 64 bytes.</summary>
    public void WriteHash(int placeholder, ReadOnlySpan<byte> digest) =>
        Hex64.Write(digest, ref MemoryMarshal.GetReference(_bytes.AsSpan(placeholder, HashPlaceholderBytes)));

    /// <summary>Moves bytes to the same or an earlier position.</summary>
    public void Move(int source, int count, int destination) => _bytes.AsSpan(source, count).CopyTo(_bytes.AsSpan(destination));

    /// <summary>Clears everything written and keeps the array.</summary>
    public void Clear()
    {
        MarkDirty(0);
        _bytes.AsSpan(0, _dirtyLength).Clear();
        _length = _dirtyLength = _eventStart = 0;
    }

    /// <summary>Clears the array and returns it to the pool.</summary>
    public void Release()
    {
        _length = _dirtyLength = _eventStart = 0;
        if (_bytes.Length == 0)
            return;
        Return(_bytes);
        _bytes = [];
    }

    // Clears the array, so that its next user doesn't receive personal data.
    private static void Return(byte[] bytes) => ArrayPool<byte>.Shared.Return(bytes, clearArray: true);

    /// <summary>Throws when the current event is too large. Called before a long part of it is removed; otherwise the size of the array, which
    /// depends on preceding events, would decide whether the event is rejected.</summary>
    /// <exception cref="JsonTooLargeException">The current event already exceeds the maximum event size.</exception>
    public void ThrowIfTooLarge()
    {
        if (IsTooLarge)
            throw new JsonTooLargeException();
    }

    private byte[] Grow(int count)
    {
        // Checks the bytes written rather than the bytes reserved: reservations are generous, and no single value is large.
        ThrowIfTooLarge();

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, Math.Max(Length + count, 2 * Length)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        if (_bytes.Length > 0)
            Return(_bytes);
        return _bytes = larger;
    }
}
