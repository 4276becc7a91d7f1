using System.Globalization;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>The fields for Meta's cookies and the client IP address. Their result depends on the request context.</summary>
internal static class BrowserFields
{
    /// <summary>The function for each field. With a context, the input of <c>client_ip_address</c> is an <c>X-Forwarded-For</c> header.</summary>
    private static readonly Dictionary<string, Func<string?, HashContext, HashAnswer>> Fields = new(StringComparer.Ordinal)
    {
        ["fbc_from_fbclid"] = (input, context) => Sent(input, ClickId.FromFbclid(input, context.Domain, context.Now)),
        ["fbc_from_url"] = (input, context) => Sent(input, ClickId.FromUrl(input, context.Domain, context.Now)),
        ["fbc_resolve"] = (input, context) => Sent(input, ClickId.Resolve(input, context.Fbclid, context.Domain, context.Now).Value),
        ["fbp_resolve"] = (input, context) => Sent(input, BrowserId.Resolve(input, context.Domain, context.Now).Value),
        ["cookie_domain"] = (input, context) => Sent(input, DomainOf(input, context).Name),
        ["subdomain_index"] = (input, context) =>
            Sent(input, DomainOf(input, context) is { Name: not null } domain ? domain.SubdomainIndex.ToString(CultureInfo.InvariantCulture) : null),
        [Identifier.ClientIpAddress] = (input, context) => HashAnswer.Clear(
            ClientIpAddress.Choose(input, context.RemoteAddress, context.CookieFbi),
            string.IsNullOrEmpty(input) && string.IsNullOrEmpty(context.RemoteAddress) ? DropReason.Empty : DropReason.NotPublic),
    };

    /// <summary>The fields that are not user_data keys.</summary>
    public static IEnumerable<string> Names => Fields.Keys.Where(name => name != Identifier.ClientIpAddress);

    /// <returns>False if the field is not one of these.</returns>
    public static bool TryAnswer(string field, string? input, HashContext? context, out HashAnswer answer)
    {
        // Without a context, client_ip_address is a single value like any other identifier.
        var known = Fields.TryGetValue(field, out var evaluate) && (context is not null || field != Identifier.ClientIpAddress);
        answer = known ? evaluate!(input, context ?? HashContext.None) : default;
        return known;
    }

    private static HashAnswer Sent(string? input, string? value) =>
        HashAnswer.Clear(value, string.IsNullOrEmpty(input) ? DropReason.Empty : DropReason.InvalidFormat);

    private static CookieDomain DomainOf(string? host, HashContext context) => CookieDomain.For(host, context.CookieDomains);
}
