using System.Text.Json;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A request received by the fake server.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Token => Headers.GetValueOrDefault("Authorization");

    public IReadOnlyList<string> EventIds { get; } = [.. JsonDocument.Parse(Body).RootElement.GetProperty("data").EnumerateArray()
        .Select(element => element.GetProperty("event_id").GetString()!)];

    public override string ToString() => $"{Method} {Target}, {EventIds.Count} events";
}
