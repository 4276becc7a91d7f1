using Capi.Identifiers.Browser;
using Capi.Identifiers.IpAddresses;
using Capi.Identifiers.Text;

namespace Capi.Identifiers;

/// <summary>The domain that Meta's cookies are set on, and the subdomain index in their values. Immutable.</summary>
/// <remarks>Without configured domains the Public Suffix List decides: <c>example.co.uk</c> for <c>www.example.co.uk</c>, which is the domain that Meta's Pixel chooses too. Under a
/// top-level domain that the list doesn't have, the first label is removed if there are more than two, as Meta's Parameter Builder does. See
/// https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc and docs/identity.md.</remarks>
public readonly record struct CookieDomain
{
    // The index Meta documents for values that a server creates without knowing the cookie's domain.
    private const int UnknownHostIndex = 1;

    /// <summary>The maximum length of a DNS name.</summary>
    internal const int MaxNameLength = 253;

    private readonly int? _subdomainIndex;

    private CookieDomain(string name, int subdomainIndex) => (Name, _subdomainIndex) = (name, subdomainIndex);

    /// <summary>The domain without a leading dot, or an IP address (IPv6 in brackets); null if the host is unknown.</summary>
    public string? Name { get; }

    /// <summary>The number of dots in the domain: 1 for <c>example.com</c>; 0 for IP addresses; 1 if the host is unknown.</summary>
    public int SubdomainIndex => _subdomainIndex ?? UnknownHostIndex;

    /// <summary>Gets the cookie domain for a host.</summary>
    /// <param name="host">Host name or IP address, as in the <c>Host</c> header; scheme, port and brackets are allowed. Null or empty is an unknown host.</param>
    /// <param name="configuredDomains">The domains the site owns; the first one that equals the host or is a parent domain of it is used.</param>
    public static CookieDomain FromHost(string? host, IEnumerable<string>? configuredDomains = null)
    {
        var name = HostName.Normalize(host);
        if (name.Length is 0 or > MaxNameLength)
            return default;

        if (IpAddressParser.Classify(name) != IpAddressKind.None || IsDottedQuad(name))
            return new(name.Contains(':') ? $"[{name}]" : name, 0);

        foreach (var domain in configuredDomains ?? [])
        {
            var owned = HostName.Normalize(domain).TrimStart('.');
            if (owned.Length > 0 && IsSameOrSubdomain(name, owned))
                return FromName(owned);
        }

        if (PublicSuffixes.FindCookieDomain(name) is { } registered)
            return FromName(registered);

        var labels = name.Split('.');
        return FromName(labels.Length > 2 ? string.Join('.', labels[1..]) : name);
    }

    private static CookieDomain FromName(string name) => new(name, name.Count(character => character == '.'));

    // Dotted numbers belong to no domain, even if one is above 255.
    private static bool IsDottedQuad(string name) =>
        name.Split('.') is { Length: 4 } labels && Array.TrueForAll(labels, label => label.Length is > 0 and <= 3 && CharacterSets.IsAllDigits(label));

    private static bool IsSameOrSubdomain(string name, string domain) =>
        name.Length == domain.Length
            ? name == domain
            : name.EndsWith(domain, StringComparison.Ordinal) && name[^(domain.Length + 1)] == '.';
}
