using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Datasets;

/// <summary>Selects the dataset by host.</summary>
internal sealed class HostDatasetResolver : ICapiDatasetResolver
{
    private const string Wildcard = "*.";

    private static readonly IdnMapping Idn = new();

    private readonly FrozenDictionary<string, string> _hosts;
    private readonly (string Suffix, string Alias)[] _suffixes;

    public HostDatasetResolver(IReadOnlyDictionary<string, string> aliases)
    {
        var hosts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (host, alias) in aliases)
        {
            if (!hosts.TryAdd(Validate(host), alias))
                throw new ArgumentException($"The host '{host}' is listed twice.", nameof(aliases));
        }

        _hosts = hosts.Where(static pair => !pair.Key.StartsWith('*')).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _suffixes = [.. hosts.Where(static pair => pair.Key.StartsWith('*')).Select(static pair => (pair.Key[1..], pair.Value)).OrderByDescending(static pair => pair.Item1.Length)];
    }

    public string? Resolve(HttpContext http)
    {
        if (Normalize(http.Request.Host.Host) is not { } host)
            return null;
        if (_hosts.TryGetValue(host, out var alias))
            return alias;

        foreach (var (suffix, suffixAlias) in _suffixes)
        {
            if (host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return suffixAlias;
        }

        return null;
    }

    private static string Validate(string host)
    {
        var isWildcard = host.StartsWith(Wildcard, StringComparison.Ordinal);
        return Normalize(isWildcard ? host[Wildcard.Length..] : host) is { } name && Uri.CheckHostName(name) != UriHostNameType.Unknown
            ? isWildcard ? Wildcard + name : name
            : throw new ArgumentException($"'{host}' is no host: write a name such as shop.example or *.shop.example, without port and path.", nameof(host));
    }

    // "shop.example." is the same host, and browsers send the ASCII form of other letters.
    private static string? Normalize(string host)
    {
        var name = host.AsSpan().TrimEnd('.').ToString();
        if (name.Length == 0)
            return null;
        if (Ascii.IsValid(name))
            return name;

        try
        {
            return Idn.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
