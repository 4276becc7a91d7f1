using System.IO.Compression;
using System.Text;

namespace Capi.Identifiers.Browser;

/// <summary>The Public Suffix List, with its private section: the domains under which anybody can register, on which browsers refuse cookies.</summary>
/// <remarks>Thread safe. The list is decompressed when the first host is looked up.</remarks>
internal static partial class PublicSuffixes
{
    private const string ResourceName = "Capi.Identifiers.Browser.public-suffixes.br";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Rules =
        ReadText().Split('\n').Where(line => !line.StartsWith('#')).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the domain to set a cookie on: the public suffix and one more label. A host that is itself a public suffix is returned unchanged.</summary>
    /// <param name="host">A host name in lower case without a trailing dot.</param>
    /// <returns>The domain, or null if no rule of the list matches.</returns>
    public static string? FindCookieDomain(string host)
    {
        // From the longest candidate to the shortest, because the longest rule decides.
        var previous = 0;
        for (var start = 0; start >= 0 && start < host.Length; start = GetNextLabel(host, start))
        {
            // An exception is not a suffix although a wildcard says so: www.ck can have cookies of its own.
            if (HasRule('!', host.AsSpan(start)))
                return host[start..];

            if (IsSuffix(host, start))
                return host[previous..];

            previous = start;
        }

        return null;
    }

    /// <summary>Decompresses the list.</summary>
    internal static string ReadText()
    {
        using var resource = typeof(PublicSuffixes).Assembly.GetManifestResourceStream(ResourceName)!;
        using var brotli = new BrotliStream(resource, CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static bool IsSuffix(string host, int start) =>
        Rules.Contains(host.AsSpan(start)) || (GetNextLabel(host, start) is > 0 and var parent && HasRule('*', host.AsSpan(parent - 1)));

    private static bool HasRule(char mark, ReadOnlySpan<char> rest)
    {
        Span<char> rule = stackalloc char[CookieDomain.MaxNameLength + 1];
        rule[0] = mark;
        rest.CopyTo(rule[1..]);
        return Rules.Contains(rule[..(rest.Length + 1)]);
    }

    private static int GetNextLabel(string host, int start) => host.IndexOf('.', start) is >= 0 and var dot ? dot + 1 : -1;
}
