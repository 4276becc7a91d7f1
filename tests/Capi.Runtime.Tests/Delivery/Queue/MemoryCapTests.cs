using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Delivery.Queue;

/// <summary>The memory of waiting events while Meta isn't reachable.</summary>
[Collection(nameof(NonParallelTests))]
public class MemoryCapTests
{
    private const int Producers = 16;

    // The default.
    private const int MaxQueueBytes = 64 * 1024 * 1024;

    [Fact]
    public async Task Sixteen_producers_and_a_dead_endpoint_use_the_cap_and_ten_percent()
    {
        // Nothing listens there. A server in this process would use memory of its own.
        await using var host = await ClientHost.StartAsync(new("http://127.0.0.1:1"), options => (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
        var padding = new string('x', 800);
        var context = TestEvent.Context;
        var failed = host.Logs.WaitForAsync("NotConnected");
        await host.SendAsync("first", padding);
        await failed;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        // Each sends until it was refused a thousand times.
        var accepted = await Task.WhenAll(Enumerable.Range(0, Producers).Select(producer => Task.Run(async () =>
        {
            var (count, refused) = (0, 0);
            while (refused < 1_000)
            {
                if ((await host.Client.EnqueueAsync(new TestEvent($"{producer}-{count}", DateTimeOffset.UtcNow, padding), context)).IsAccepted)
                    count++;
                else
                    refused++;
            }

            return count;
        })));

        var used = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(accepted.Sum() * 1_000L > MaxQueueBytes * 9L / 10, "The queue isn't full.");
        Assert.InRange(used, MaxQueueBytes / 2, MaxQueueBytes * 11L / 10);
    }
}
