namespace Capi.Identifiers.IpAddresses;

/// <summary>Distinguishes public IP addresses from private, local, reserved, multicast and documentation ranges.</summary>
/// <remarks>The list of Meta's Parameter Builder plus 100.64/10, 0/8, benchmark, documentation and 6to4 relay ranges, multicast, and all IPv6 outside 2000::/3. As in IANA's registries of special-purpose addresses.</remarks>
internal static class IpAddressRanges
{
    private static readonly (uint Prefix, int Bits)[] ReservedV4 =
    [
        (CreateV4(0, 0, 0, 0), 8), (CreateV4(10, 0, 0, 0), 8), (CreateV4(100, 64, 0, 0), 10), (CreateV4(127, 0, 0, 0), 8), (CreateV4(169, 254, 0, 0), 16),
        (CreateV4(172, 16, 0, 0), 12), (CreateV4(192, 0, 0, 0), 24), (CreateV4(192, 0, 2, 0), 24), (CreateV4(192, 88, 99, 0), 24), (CreateV4(192, 168, 0, 0), 16), (CreateV4(198, 18, 0, 0), 15),
        (CreateV4(198, 51, 100, 0), 24), (CreateV4(203, 0, 113, 0), 24), (CreateV4(224, 0, 0, 0), 3),
    ];

    // Indexed by the first byte of an address; rules out most addresses without a search.
    private static readonly bool[] HasReservedRange =
        [.. Enumerable.Range(0, 256).Select(first => ReservedV4.Any(range => range.Bits < 8 ? first >= range.Prefix >> 24 : first == range.Prefix >> 24))];

    /// <summary>True for a public IPv4 address.</summary>
    /// <param name="address">The address as a number, with the first byte in the highest bits.</param>
    public static bool IsPublic(uint address)
    {
        if (!HasReservedRange[address >> 24])
            return true;

        foreach (var (prefix, bits) in ReservedV4)
        {
            if ((address ^ prefix) >> (32 - bits) == 0)
                return false;
        }

        return true;
    }

    /// <summary>True for a public IPv6 address.</summary>
    /// <param name="groups">The eight 16-bit groups.</param>
    public static bool IsPublic(ReadOnlySpan<ushort> groups)
    {
        if (EmbeddedIpv4.TryRead(groups, out var v4))
            return IsPublic(v4);

        // Global unicast addresses are 2000::/3. All others are local, multicast, reserved or obsolete, such as ::9.9.9.9.
        return (groups[0] & 0xE000) == 0x2000
            && !((groups[0] == 0x2001 && groups[1] is < 0x0200 or 0x0DB8) // 2001::/23, protocols; documentation
                || (groups[0] == 0x3FFF && groups[1] < 0x1000));          // 3fff::/20, documentation
    }

    private static uint CreateV4(byte a, byte b, byte c, byte d) => ((uint)a << 24) | ((uint)b << 16) | ((uint)c << 8) | d;
}
