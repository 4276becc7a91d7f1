using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Capi;

/// <summary>Identifies an event in an <see cref="ISendOnceLedger"/>: 128 bits of a SHA-256 hash of dataset ID, event name and event ID, by which Meta deduplicates too.</summary>
/// <remarks>Immutable, compared by value. Contains no personal data, as long as the event ID contains none (CAPI105).</remarks>
/// <param name="Hash">The hash.</param>
public readonly record struct SendOnceKey(UInt128 Hash)
{
    /// <summary>Creates the key of an event.</summary>
    /// <param name="datasetId">The dataset (pixel) ID.</param>
    /// <param name="eventName">Meta's <c>event_name</c>; case-sensitive.</param>
    /// <param name="eventId">Meta's <c>event_id</c>; case-sensitive.</param>
    /// <returns>The same key for the same texts, in every process and version.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    public static SendOnceKey Create(string datasetId, string eventName, string eventId)
    {
        ArgumentNullException.ThrowIfNull(datasetId);
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(eventId);
        return Create(datasetId, Encoding.UTF8.GetBytes(eventName), Encoding.UTF8.GetBytes(eventId));
    }

    /// <summary>Returns the 32 lower-case hexadecimal digits of the hash.</summary>
    public override string ToString() => Hash.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>As the other overload, with UTF-8 texts.</summary>
    internal static SendOnceKey Create(string datasetId, ReadOnlySpan<byte> eventName, ReadOnlySpan<byte> eventId)
    {
        const int StackBytes = 256;

        // A length before each text, so that no two events have the same bytes.
        var length = (3 * sizeof(int)) + Encoding.UTF8.GetByteCount(datasetId) + eventName.Length + eventId.Length;
        var rented = length > StackBytes ? ArrayPool<byte>.Shared.Rent(length) : null;
        var bytes = rented is null ? stackalloc byte[StackBytes] : rented;
        var rest = bytes;
        Append(ref rest, Encoding.UTF8.GetBytes(datasetId));
        Append(ref rest, eventName);
        Append(ref rest, eventId);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    private static void Append(ref Span<byte> destination, ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32BigEndian(destination, text.Length);
        text.CopyTo(destination[sizeof(int)..]);
        destination = destination[(sizeof(int) + text.Length)..];
    }
}
