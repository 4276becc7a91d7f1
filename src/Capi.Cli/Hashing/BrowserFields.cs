using System.Globalization;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>The fields about cookies and addresses: what becomes of them depends on the visit around them (spec section 4).</summary>
internal static class BrowserFields
{
    /// <summary>What to do for each field. <c>client_ip_address</c> with a context is an <c>X-Forwarded-For</c> header.</summary>
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

    /// <summary>The fields that aren't keys of user_data.</summary>
    public static IEnumerable<string> Names => Fields.Keys.Where(name => name != Identifier.ClientIpAddress);

    /// <returns>False when the field is none of these.</returns>
    public static bool TryAnswer(string field, string? input, HashContext? context, out HashAnswer answer)
    {
        // An address without a visit around it is judged like any other identifier.
        var known = Fields.TryGetValue(field, out var evaluate) && (context is not null || field != Identifier.ClientIpAddress);
        answer = known ? evaluate!(input, context ?? HashContext.None) : default;
        return known;
    }

    private static HashAnswer Sent(string? input, string? value) =>
        HashAnswer.Clear(value, string.IsNullOrEmpty(input) ? DropReason.Empty : DropReason.InvalidFormat);

    private static CookieDomain DomainOf(string? host, HashContext context) => CookieDomain.For(host, context.CookieDomains);
}
