using System.Globalization;
using Capi.Identifiers;

namespace Capi.Cli.Hashing;

/// <summary>The fields for Meta's cookies and the client IP address. Their result depends on the request context.</summary>
internal static class BrowserFields
{
    /// <summary>The function for each field. With a context, the input of <c>client_ip_address</c> is an <c>X-Forwarded-For</c> header.</summary>
    private static readonly Dictionary<string, Func<string?, HashContext, HashResult>> Evaluators = new(StringComparer.Ordinal)
    {
        ["fbc_from_fbclid"] = (input, context) => CreateResult(input, ClickId.FromFbclid(input, context.Domain, context.Now)),
        ["fbc_from_url"] = (input, context) => CreateResult(input, ClickId.FromUrl(input, context.Domain, context.Now)),
        ["fbc_resolve"] = (input, context) => CreateResult(input, ClickId.Resolve(input, context.Fbclid, context.Domain, context.Now).Value),
        ["fbp_resolve"] = (input, context) => CreateResult(input, BrowserId.Resolve(input, context.Domain, context.Now).Value),
        ["cookie_domain"] = (input, context) => CreateResult(input, GetDomain(input, context).Name),
        ["subdomain_index"] = (input, context) =>
            CreateResult(input, GetDomain(input, context) is { Name: not null } domain ? domain.SubdomainIndex.ToString(CultureInfo.InvariantCulture) : null),
        [UserDataKeys.ClientIpAddress] = (input, context) => HashResult.FromClearValue(
            ClientIpAddress.Choose(input, context.RemoteAddress, context.CookieFbi),
            string.IsNullOrEmpty(input) && string.IsNullOrEmpty(context.RemoteAddress) ? DropReason.Empty : DropReason.NotPublic),
    };

    /// <summary>The fields that are not user_data keys.</summary>
    public static IEnumerable<string> Names => Evaluators.Keys.Where(name => name != UserDataKeys.ClientIpAddress);

    /// <returns>False if the field is not one of these.</returns>
    public static bool TryEvaluate(string field, string? input, HashContext? context, out HashResult result)
    {
        // Without a context, client_ip_address is a single value like any other identifier.
        var known = Evaluators.TryGetValue(field, out var evaluate) && (context is not null || field != UserDataKeys.ClientIpAddress);
        result = known ? evaluate!(input, context ?? HashContext.Empty) : default;
        return known;
    }

    private static HashResult CreateResult(string? input, string? value) =>
        HashResult.FromClearValue(value, string.IsNullOrEmpty(input) ? DropReason.Empty : DropReason.InvalidFormat);

    private static CookieDomain GetDomain(string? host, HashContext context) => CookieDomain.FromHost(host, context.CookieDomains);
}
