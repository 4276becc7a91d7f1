using System.Text;

namespace Capi.Storage.Testing;

/// <summary>Events for the tests of stores.</summary>
public static class TestEvents
{
    /// <summary>The dataset of most events.</summary>
    public const string Dataset = "main";

    /// <summary>Limits that no test reaches.</summary>
    public static readonly ClaimLimits All = new(1_000, int.MaxValue, TimeSpan.FromMinutes(1));

    /// <summary>Creates an event.</summary>
    public static StoredEvent Create(string id, string dataset = Dataset, int padding = 0, DateTimeOffset? deadline = null, string userData = "{}") => new(
        dataset,
        Encoding.UTF8.GetBytes($$"""{"event_name":"Purchase","event_id":"{{id}}","event_time":1795953600,"user_data":{{userData}},"pad":"{{new string('x', padding)}}"}"""),
        deadline ?? new(2026, 12, 6, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Reads the event ID.</summary>
    public static string GetId(ClaimedEvent claimed) => StoredEventColumns.TryRead(claimed.Json.Span, out var columns) ? columns.EventId : "?";
}
