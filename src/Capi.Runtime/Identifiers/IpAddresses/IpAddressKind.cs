namespace Capi.Identifiers.IpAddresses;

/// <summary>The classification of a text as an IP address.</summary>
internal enum IpAddressKind
{
    /// <summary>Not an address, or an address with a port, brackets, scope ID or white space.</summary>
    None,

    /// <summary>An address that isn't publicly routable.</summary>
    NotPublic,

    /// <summary>A public IPv4 address.</summary>
    PublicV4,

    /// <summary>A public IPv6 address.</summary>
    PublicV6,
}
