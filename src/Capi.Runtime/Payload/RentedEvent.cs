using System.Buffers;

namespace Capi.Payload;

/// <summary>A serialized event in an array rented from <see cref="ArrayPool{T}.Shared"/>. The owner must call <see cref="Return"/> exactly once.</summary>
/// <param name="Buffer">The rented array.</param>
/// <param name="Length">The length of the event's JSON.</param>
/// <param name="SendDeadline">The latest time at which a request with the event may start; Meta rejects the event soon after.</param>
internal readonly record struct RentedEvent(byte[] Buffer, int Length, DateTimeOffset SendDeadline)
{
    /// <summary>What metrics may tell about the event; unknown if nobody asked for it.</summary>
    public EventProfile Profile { get; init; }

    public ReadOnlyMemory<byte> Json => Buffer.AsMemory(0, Length);

    /// <summary>The memory the event occupies: the size of the whole array.</summary>
    public int RentedBytes => Buffer.Length;

    /// <summary>Copies an event into a rented array.</summary>
    public static RentedEvent Copy(ReadOnlySpan<byte> json, DateTimeOffset sendDeadline)
    {
        var rented = new RentedEvent(ArrayPool<byte>.Shared.Rent(json.Length), json.Length, sendDeadline);
        json.CopyTo(rented.Buffer);
        return rented;
    }

    /// <summary>Clears the event and returns the array, so that the array's next user doesn't receive personal data.</summary>
    public void Return()
    {
        Buffer.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(Buffer);
    }

    /// <summary>Contains no event data.</summary>
    public override string ToString() => "***";
}
