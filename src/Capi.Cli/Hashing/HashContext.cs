using System.Text.Json.Serialization;
using Capi.Cli.JsonLines;
using Capi.Identifiers;

namespace Capi.Cli.Hashing;

/// <summary>The request context for the cookie and IP address fields. All members are optional.</summary>
internal sealed class HashContext
{
    /// <summary>The context of a line without one.</summary>
    public static readonly HashContext Empty = new();

    /// <summary>The Host header, optionally with a port.</summary>
    public string? Host { get; init; }

    /// <summary>The configured cookie domains.</summary>
    public string[]? CookieDomains { get; init; }

    /// <summary>The fbclid of the landing URL.</summary>
    public string? Fbclid { get; init; }

    /// <summary>The current time in Unix milliseconds; defaults to the system clock.</summary>
    public long? NowMs { get; init; }

    /// <summary>The <c>_fbi</c> cookie.</summary>
    public string? CookieFbi { get; init; }

    /// <summary>The remote IP address of the connection.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>The cookie domain for this host.</summary>
    [JsonIgnore]
    public CookieDomain Domain => CookieDomain.FromHost(Host, CookieDomains);

    /// <summary>The current time.</summary>
    [JsonIgnore]
    public DateTimeOffset Now => UnixTime.GetTimeOrNow(NowMs);
}
