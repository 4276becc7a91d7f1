namespace Capi.Identifiers.IpAddresses;

/// <summary>Finds the IPv4 address of a client in an IPv6 address that a translator or tunnel made of it.</summary>
internal static class EmbeddedIpv4
{
    private const ushort Translated = 0xFF9B;
    private const ushort SixToFour = 0x2002;
    private const ushort Teredo = 0x2001;

    /// <summary>Reads the IPv4 address, which is the one that the Pixel's side sees: clients prefer IPv4 to a tunnel (RFC 6724).</summary>
    /// <param name="groups">The eight 16-bit groups.</param>
    /// <param name="address">The address, with the first byte in the highest bits. It may be one that isn't public.</param>
    /// <returns>True for an IPv4-mapped address (<c>::ffff:9.9.9.9</c>), NAT64 (<c>64:ff9b::/96</c>, RFC 6052), 6to4 (<c>2002::/16</c>, RFC 3056)
    /// and Teredo (<c>2001::/32</c>, RFC 4380).</returns>
    public static bool TryRead(ReadOnlySpan<ushort> groups, out uint address)
    {
        address = ((uint)groups[6] << 16) | groups[7];
        switch (groups[0])
        {
            case 0:
                return groups[5] == 0xFFFF && !groups[..5].ContainsAnyExcept((ushort)0);
            case 0x64:
                return groups[1] == Translated && !groups[2..6].ContainsAnyExcept((ushort)0);
            case SixToFour:
                address = ((uint)groups[1] << 16) | groups[2];
                return true;
            case Teredo:
                // The client's address is stored with all bits inverted.
                address = ~address;
                return groups[1] == 0;
            default:
                return false;
        }
    }
}
