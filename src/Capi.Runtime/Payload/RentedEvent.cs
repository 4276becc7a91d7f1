using System.Buffers;

namespace Capi.Payload;

/// <summary>An event as the bytes Meta will receive, in an array of <see cref="ArrayPool{T}.Shared"/>. Whoever holds it gives the array back, once.</summary>
/// <param name="Buffer">The rented array.</param>
/// <param name="Length">How much of it is the event.</param>
/// <param name="SendableUntil">The last moment at which a request with it may begin; Meta refuses it soon after.</param>
internal readonly record struct RentedEvent(byte[] Buffer, int Length, DateTimeOffset SendableUntil)
{
    public ReadOnlyMemory<byte> Json => Buffer.AsMemory(0, Length);

    /// <summary>What the event costs its holder: the whole array.</summary>
    public int Cost => Buffer.Length;

    /// <summary>Clears the event and gives the array back: its next tenant has no business with a person's data.</summary>
    public void Return()
    {
        Buffer.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(Buffer);
    }

    /// <summary>No content of an event in any text.</summary>
    public override string ToString() => "***";
}
