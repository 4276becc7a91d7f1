using System.Text.Json.Serialization;
using Capi.Cli.JsonLines;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>What surrounds a value of a field about cookies and addresses. Every member may be missing.</summary>
internal sealed class HashContext
{
    /// <summary>Stands for a line without a context.</summary>
    public static readonly HashContext None = new();

    /// <summary>The Host header, perhaps with a port.</summary>
    public string? Host { get; init; }

    /// <summary>The domains on which cookies are set, if configured.</summary>
    public string[]? CookieDomains { get; init; }

    /// <summary>The click id in the landing URL.</summary>
    public string? Fbclid { get; init; }

    /// <summary>The present in Unix milliseconds; the real present when it is missing.</summary>
    public long? NowMs { get; init; }

    /// <summary>The cookie <c>_fbi</c>.</summary>
    public string? CookieFbi { get; init; }

    /// <summary>The address of the connection.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>The domain of the cookies on this host.</summary>
    [JsonIgnore]
    public CookieDomain Domain => CookieDomain.For(Host, CookieDomains);

    /// <summary>The present.</summary>
    [JsonIgnore]
    public DateTimeOffset Now => UnixTime.Of(NowMs);
}
