using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

/// <summary>One contiguous piece of UTF-8 JSON under construction, in a pooled array that grows.</summary>
/// <remarks>
/// Every value is followed by a comma; <see cref="Close"/> takes the last one back. So no method asks whether it writes
/// the first member, and taking a value back is one assignment (<see cref="Rewind"/>).
/// Not thread safe. Without an array (<see cref="Release"/>) it may be used again: the next write rents one.
/// </remarks>
internal sealed partial class JsonBuffer
{
    /// <summary>The characters of a SHA-256 digest.</summary>
    public const int HoleBytes = 64;

    private const int InitialSize = 16 * 1024;

    private byte[] _bytes = [];
    private int _length;

    // How far the array may have been written on behind what is written now: by what was taken back, or never counted.
    private int _touched;

    // Where the event at hand begins: behind other events, in a body of many.
    private int _eventStart;

    /// <summary>How many bytes are written.</summary>
    public int Length => _length;

    /// <summary>The size of the array held at the moment.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>True when the event at hand has more bytes than Meta takes.</summary>
    public bool IsTooLarge => _length - _eventStart > EventLimits.MaxEventBytes;

    /// <summary>What is written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The whole array: what is written and what lies behind it.</summary>
    public ReadOnlySpan<byte> Held => _bytes;

    /// <summary>What is written from a position on; valid until the next write.</summary>
    public ReadOnlySpan<byte> From(int position) => _bytes.AsSpan(position, Length - position);

    /// <summary>Room for so many bytes. They count only after <see cref="Advance"/>.</summary>
    /// <exception cref="JsonTooLargeException">More is written already than an event may hold.</exception>
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        Touch(count);
        return _bytes.AsSpan(_length, count);
    }

    /// <summary>The place of the next byte, with room for so many behind it. Who writes there stays within the room, counts what is kept, and
    /// says by <see cref="Touch"/> if more was written than is counted.</summary>
    /// <exception cref="JsonTooLargeException">More is written already than an event may hold.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Room(int count)
    {
        var bytes = _bytes;
        if (bytes.Length - _length < count)
            bytes = Grow(count);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), (nint)(uint)_length);
    }

    /// <summary>Notes that so many bytes behind what is written may hold something.</summary>
    public void Touch(int count) => _touched = Math.Max(_touched, _length + count);

    /// <summary>Counts bytes that were written to <see cref="Reserve"/>d room.</summary>
    public void Advance(int count) => _length += count;

    /// <summary>Forgets everything from a position on.</summary>
    public void Rewind(int position)
    {
        Touch(0);
        _length = position;
    }

    /// <summary>Begins the next event, behind what is written.</summary>
    /// <returns>Where it begins.</returns>
    public int BeginEvent() => _eventStart = Length;

    /// <summary>Writes the digits of a digest into a hole of 64 bytes that was left for them.</summary>
    public void Fill(int hole, ReadOnlySpan<byte> digest) =>
        Hex64.Write(digest, ref MemoryMarshal.GetReference(_bytes.AsSpan(hole, HoleBytes)));

    /// <summary>Moves bytes to a place before them, or leaves them where they are.</summary>
    public void Move(int from, int count, int to) => _bytes.AsSpan(from, count).CopyTo(_bytes.AsSpan(to));

    /// <summary>Wipes out everything that was written and keeps the array.</summary>
    public void Clear()
    {
        Touch(0);
        _bytes.AsSpan(0, _touched).Clear();
        _length = _touched = _eventStart = 0;
    }

    /// <summary>Gives the array back to the pool and forgets what it held.</summary>
    public void Release()
    {
        _length = _touched = _eventStart = 0;
        if (_bytes.Length == 0)
            return;
        Return(_bytes);
        _bytes = [];
    }

    // The next tenant of the array has no business with a person's data.
    private static void Return(byte[] bytes) => ArrayPool<byte>.Shared.Return(bytes, clearArray: true);

    /// <summary>Ends an event that is too large before a long part of it is taken back. Otherwise the size of the array, which is another
    /// behind other events, would decide whether it ends.</summary>
    /// <exception cref="JsonTooLargeException">More is written already than an event may hold.</exception>
    public void CheckSize()
    {
        if (IsTooLarge)
            throw new JsonTooLargeException();
    }

    private byte[] Grow(int count)
    {
        // Judged by what is written, not by what is reserved: reservations are generous, and no single value is large.
        CheckSize();

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, Math.Max(Length + count, 2 * Length)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        if (_bytes.Length > 0)
            Return(_bytes);
        return _bytes = larger;
    }
}
