using System.Globalization;

namespace Capi.Identifiers.IpAddresses;

/// <summary>Writes IP addresses in their canonical form without allocating.</summary>
internal static class IpAddressFormat
{
    private const int MinCompressedGroups = 2;

    /// <summary>Writes an address that contains a client's IPv4 address (<see cref="EmbeddedIpv4"/>) as IPv4, and any other as RFC 5952 requires: lower case, no leading zeros, the longest run of zero groups as <c>::</c>.</summary>
    /// <param name="groups">The eight 16-bit groups.</param>
    /// <param name="destination">At least <see cref="IpAddressText.MaxLength"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    public static int Write(ReadOnlySpan<ushort> groups, Span<char> destination)
    {
        if (EmbeddedIpv4.TryRead(groups, out var v4))
            return WriteV4(v4, destination);

        var (runStart, runLength) = FindLongestZeroRun(groups);
        var length = 0;
        for (var index = 0; index < groups.Length; index++)
        {
            if (index == runStart)
            {
                destination[length++] = ':';
                index += runLength - 1;
                if (index == groups.Length - 1)
                    destination[length++] = ':';
                continue;
            }

            if (index > 0)
                destination[length++] = ':';
            groups[index].TryFormat(destination[length..], out var written, "x", CultureInfo.InvariantCulture);
            length += written;
        }

        return length;
    }

    private static int WriteV4(uint address, Span<char> destination)
    {
        destination.TryWrite(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 0xFF}.{(address >> 8) & 0xFF}.{address & 0xFF}", out var written);
        return written;
    }

    // The first one if several are equally long; a single zero group is not compressed.
    private static (int Start, int Length) FindLongestZeroRun(ReadOnlySpan<ushort> groups)
    {
        var (start, length) = (-1, 0);
        for (var index = 0; index < groups.Length; index++)
        {
            var rest = groups[index..];
            var run = rest.IndexOfAnyExcept((ushort)0) is >= 0 and var end ? end : rest.Length;
            if (run >= MinCompressedGroups && run > length)
                (start, length) = (index, run);
        }

        return (start, length);
    }
}
