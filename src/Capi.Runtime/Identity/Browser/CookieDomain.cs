namespace Capi.Identity;

/// <summary>The domain that Meta's cookies are set on, and the index that it puts into their values (spec sections 4.1 and 4.4).</summary>
/// <remarks>Without configured domains the first of more than two labels is dropped, as Meta's Parameter Builder does: enough for
/// <c>www.example.com</c>, too much for <c>example.co.uk</c>. Sites under such a suffix have to configure their domains.</remarks>
public readonly record struct CookieDomain
{
    // Meta's index for a value that a server makes without knowing the cookie's domain.
    private const int IndexWithoutDomain = 1;

    // The longest name DNS knows.
    private const int MaxNameLength = 253;

    private readonly int? _subdomainIndex;

    private CookieDomain(string name, int subdomainIndex) => (Name, _subdomainIndex) = (name, subdomainIndex);

    /// <summary>The domain without a leading dot, an IPv6 address in brackets; null when the host is not known.</summary>
    public string? Name { get; }

    /// <summary>The number of dots in the domain: 1 for <c>example.com</c>; 0 for IP addresses; 1 when the host is not known.</summary>
    public int SubdomainIndex => _subdomainIndex ?? IndexWithoutDomain;

    /// <summary>Finds the domain for a host.</summary>
    /// <param name="host">Host name or address, as in the <c>Host</c> header: scheme, port and brackets may be there.</param>
    /// <param name="configured">The domains the site owns; the first that the host equals or lies under is taken.</param>
    public static CookieDomain For(string? host, IEnumerable<string>? configured = null)
    {
        var name = HostName.Of(host);
        if (name.Length is 0 or > MaxNameLength)
            return default;

        if (IpAddressText.Classify(name) != IpAddressKind.None || IsFourNumbers(name))
            return new(name.Contains(':') ? $"[{name}]" : name, 0);

        foreach (var domain in configured ?? [])
        {
            var owned = HostName.Of(domain).TrimStart('.');
            if (owned.Length > 0 && IsUnder(name, owned))
                return OfName(owned);
        }

        var labels = name.Split('.');
        return OfName(labels.Length > 2 ? string.Join('.', labels[1..]) : name);
    }

    private static CookieDomain OfName(string name) => new(name, name.Count(character => character == '.'));

    // Written like an address, it belongs to no domain, even where a number is over 255.
    private static bool IsFourNumbers(string name) =>
        name.Split('.') is { Length: 4 } labels && Array.TrueForAll(labels, label => label.Length is > 0 and <= 3 && Characters.AreDigits(label));

    private static bool IsUnder(string name, string domain) =>
        name.Length == domain.Length
            ? name == domain
            : name.EndsWith(domain, StringComparison.Ordinal) && name[^(domain.Length + 1)] == '.';
}
