using System.Globalization;
using Capi;
using Capi.Storage.Sender;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// A worker on a durable store that tests kill or stop. Prints the ID of each event once it is accepted.
// Arguments: the store (see StoreArgument), the address of the endpoint, the first ID, and the number of events (-1: without end).
var (store, endpoint, firstId, count) = (args[0], new Uri(args[1]), long.Parse(args[2], CultureInfo.InvariantCulture), long.Parse(args[3], CultureInfo.InvariantCulture));
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddMetaCapi(options =>
{
    (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", "token", endpoint);
    (options.MaxBatchEvents, options.MaxRequestsInFlight) = (50, 4);
    options.Linger = TimeSpan.FromMilliseconds(5);
    options.MaxRetryDelay = TimeSpan.FromSeconds(1);
    options.ShutdownTimeout = TimeSpan.FromSeconds(5);
    options.SendOnce = true;
}).UseStore(store);
using var host = builder.Build();
await host.StartAsync();

var client = host.Services.GetRequiredService<IMetaCapiClient>();
var context = new MetaEventContext { Consent = MetaConsent.Granted };
var next = firstId - 1;
var producers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
{
    while (Interlocked.Increment(ref next) is var id && (count < 0 || id < firstId + count))
    {
        var result = await client.SendStageReachedAsync(new($"{id}", DateTimeOffset.UtcNow, $"person{id}@example.org"), context);
        if (result.IsAccepted)
            Print($"accepted {id} .");
    }
}));
await Task.WhenAll(producers);
Print("all .");
await host.WaitForShutdownAsync();
Print("stopped .");

// A line at a time, so that a kill cuts at most the last one.
static void Print(string line)
{
    lock (Console.Out)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
