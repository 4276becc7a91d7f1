using System.Net;
using System.Net.Sockets;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Parses and classifies client_ip_address.</summary>
internal static class ClientIpAddress
{
    /// <summary>Parses an IP address without port, brackets, spaces or zone index, optionally with Meta's suffix.</summary>
    public static bool TryParse(string value, out IPAddress address)
    {
        // Meta's Parameter Builder appends its suffix to the address too.
        if (value.LastIndexOf('.') is var dot and > 0 && MetaSuffix.IsValidForHash(value.AsSpan(dot + 1)))
            value = value[..dot];

        // IPAddress.TryParse also accepts "[::1]:80", "fe80::1%eth0" and "1", which are not visitor addresses.
        address = IPAddress.None;
        return value.AsSpan().ContainsAny('.', ':')
            && !value.AsSpan().ContainsAny("[]%/ ")
            && IPAddress.TryParse(value, out address!)
            && (address.AddressFamily is AddressFamily.InterNetworkV6 || value.Count(character => character == '.') == 3);
    }

    /// <summary>True for loopback, link-local and private addresses, which do not identify a visitor.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        if (address.AddressFamily is AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.Equals(IPAddress.IPv6Any);

        var bytes = address.GetAddressBytes();
        return (bytes[0], bytes[1]) is (0 or 10 or 127, _) or (172, >= 16 and <= 31) or (192, 168) or (169, 254) or (100, >= 64 and <= 127);
    }
}
