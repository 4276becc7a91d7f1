using System.Globalization;
using System.Text;
using Capi.Storage;
using Capi.Storage.Sender;
using Microsoft.Extensions.DependencyInjection;

// Appends events until it is killed, and prints the ID of each event once the store has confirmed it; the kill tests compare them with the file.
// Every third batch is claimed and completed, so that kills also hit deletions; the IDs of completed events are printed too.
// Arguments: the store (see StoreArgument) and the first ID.
var services = new ServiceCollection().AddMetaCapi(options => options.Enabled = false).UseStore(args[0]).BuildServiceProvider();
var store = services.GetRequiredService<IEventStore>();
var number = long.Parse(args[1], CultureInfo.InvariantCulture);
var output = Console.Out;
for (var round = 0; ; round++)
{
    var ids = Enumerable.Range(0, 20).Select(_ => number++).ToArray();
    var events = ids.Select(id => new StoredEvent("main", Encoding.UTF8.GetBytes($$"""{"event_name":"Purchase","event_id":"{{id}}","event_time":1795953600}"""), DateTimeOffset.UtcNow.AddDays(7))).ToArray();
    var results = new AppendStatus[events.Length];
    await store.AppendAsync(events, results, CancellationToken.None);
    output.WriteLine("stored " + string.Join(' ', ids.Where((_, index) => results[index] == AppendStatus.Stored)) + " .");
    output.Flush();

    if (round % 3 != 2)
        continue;
    var claimed = new List<ClaimedEvent>();
    await store.ClaimAsync("main", new(20, int.MaxValue, TimeSpan.FromMinutes(1)), claimed, CancellationToken.None);
    output.WriteLine("completing " + string.Join(' ', claimed.Select(one => StoredEventColumns.TryRead(one.Json.Span, out var columns) ? columns.EventId : "?")) + " .");
    output.Flush();
    await store.CompleteAsync("main", claimed, CancellationToken.None);
}
