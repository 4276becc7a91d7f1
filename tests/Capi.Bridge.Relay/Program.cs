using System.Globalization;
using Capi;
using Capi.Bridge.Relay;
using Capi.Bridge.Wolverine;
using JasperFx.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wolverine;
using Wolverine.Sqlite;

// A worker that publishes events on a durable Wolverine queue, receives them and sends them; tests kill it. Prints the ID of each event once the bus has it.
// Arguments: the directory of the files, the address of the endpoint, the first ID, and the number of events (-1: without end).
var (directory, endpoint, firstId, count) = (args[0], new Uri(args[1]), long.Parse(args[2], CultureInfo.InvariantCulture), long.Parse(args[3], CultureInfo.InvariantCulture));
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddMetaEventMessages();
builder.Services.AddMetaCapi(options =>
{
    (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", "token", endpoint);
    (options.MaxBatchEvents, options.MaxRequestsInFlight, options.Linger) = (50, 4, TimeSpan.FromMilliseconds(5));
    options.MaxRetryDelay = TimeSpan.FromSeconds(1);
    options.SendOnce = true;
}).UseSqlite(Path.Combine(directory, "store"));
builder.UseWolverine(options =>
{
    options.UseCapiBridge(batchSize: 20);
    options.PersistMessagesWithSqlite($"Data Source={Path.Combine(directory, "wolverine.db")}");
    options.Durability.Mode = DurabilityMode.Solo;
    options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
});
using var host = builder.Build();
await host.StartAsync();

var factory = host.Services.GetRequiredService<IMetaEventMessageFactory>();
var context = new MetaEventContext { Consent = MetaConsent.Granted };
for (var id = firstId; count < 0 || id < firstId + count; id++)
{
    if (!factory.TryCreate(new LeadWon($"{id}", DateTimeOffset.UtcNow, $"person{id}@example.org"), context, out var message).IsAccepted)
        throw new InvalidOperationException("An event is invalid.");
    await using var scope = host.Services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(message);
    Console.Out.WriteLine($"accepted {id} .");
    Console.Out.Flush();
}

Console.Out.WriteLine("all .");
Console.Out.Flush();
await host.WaitForShutdownAsync();
