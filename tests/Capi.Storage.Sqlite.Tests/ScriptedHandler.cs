using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>Answers the client's requests without a network, so that a test with hundreds of thousands of events takes seconds. Counts accepted events, whose IDs are numbers. Thread safe.</summary>
/// <param name="maxEvents">One more than the largest ID.</param>
internal sealed class ScriptedHandler(int maxEvents) : HttpMessageHandler
{
    private readonly int[] _times = new int[maxEvents];
    private int _accepted;
    private int _requests;

    /// <summary>The number of different events that were accepted.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>How often an event was accepted again.</summary>
    public int Repetitions => _times.Sum() - Accepted;

    /// <summary>The number of requests, with those that failed.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What happens to a request; null to accept it. May throw what a connection throws.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>>? Fault { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        if (Fault is { } fault)
            return await fault(cancellationToken);

        using var body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        var count = 0;
        foreach (var element in body.RootElement.GetProperty("data").EnumerateArray())
        {
            var id = int.Parse(element.GetProperty("event_id").GetString()!, CultureInfo.InvariantCulture);
            if (Interlocked.Increment(ref _times[id]) == 1)
                Interlocked.Increment(ref _accepted);
            count++;
        }

        return new(HttpStatusCode.OK) { Content = new StringContent($$"""{"events_received":{{count}},"messages":[],"fbtrace_id":"T"}""") };
    }
}
