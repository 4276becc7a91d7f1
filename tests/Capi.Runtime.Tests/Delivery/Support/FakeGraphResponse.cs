using System.Globalization;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A response of the fake server.</summary>
internal sealed record FakeGraphResponse(int Status, string Body, string ContentType = "application/json", string? RetryAfter = null, string? VersionWarning = null)
{
    /// <summary>Further headers.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

    /// <summary>A canary in responses, which no log may contain because it looks like an address.</summary>
    public const string Canary = "canary.of.the.answer@example.com";

    public static FakeGraphResponse Accepted(int count) => new(200, string.Create(
        CultureInfo.InvariantCulture, $$"""{"events_received":{{count}},"messages":["{{Canary}}"],"fbtrace_id":"AbC-1_x"}"""));

    public static FakeGraphResponse Error(int status, int code, int? subcode = null) => new(status, string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"error":{"message":"{{{Canary}}}","type":"OAuthException","code":{{{code}}},"error_subcode":{{{subcode?.ToString(CultureInfo.InvariantCulture) ?? "null"}}},"fbtrace_id":"AbC-1_x"}}"""));

    public static FakeGraphResponse Html(int status) => new(status, $"<html><body>{Canary}</body></html>", "text/html");
}
