namespace Capi.Identity;

/// <summary>What a text is as an IP address.</summary>
internal enum IpAddressKind
{
    /// <summary>No address; also one with a port, brackets, a scope or white space.</summary>
    None,

    /// <summary>An address that no visitor has on the internet.</summary>
    NotPublic,

    /// <summary>A public IPv4 address.</summary>
    PublicV4,

    /// <summary>A public IPv6 address.</summary>
    PublicV6,
}
