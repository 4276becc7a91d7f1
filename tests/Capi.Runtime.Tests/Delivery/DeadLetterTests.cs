using System.Text;
using Capi.Delivery.Queue;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery;

public class DeadLetterTests
{
    [Fact]
    public async Task A_dead_letter_can_be_redriven_once_or_dropped()
    {
        var isRepaired = false;
        using var metrics = new DatasetMetricsRecorder("default");
        await using var graph = await FakeGraphServer.StartAsync(request => isRepaired ? FakeGraphServer.AcceptAll(request) : FakeGraphResponse.Error(400, 100, 2804050));
        await using var host = await ClientHost.StartAsync(graph.Address);
        var letters = host.Services.GetRequiredService<IMetaDeadLetters>();
        await host.SendAsync("order-1");
        await host.SendAsync("order-2");
        await host.Client.FlushAsync().WithTimeout();
        isRepaired = true;

        var (first, second) = ((await host.GetDeadLettersAsync())[0], (await host.GetDeadLettersAsync())[1]);
        Assert.Equal(("default", "Probe", DeadLetterReason.Rejected, 100, 2804050, "AbC-1_x"), (first.DatasetAlias, first.EventName, first.Reason, first.Code, first.Subcode, first.TraceId));
        Assert.True(await letters.RedriveAsync(first.Id));
        Assert.False(await letters.RedriveAsync(first.Id));
        Assert.True(await letters.DropAsync(second.Id));
        Assert.False(await letters.DropAsync(second.Id));
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);

        Assert.Empty(await host.GetDeadLettersAsync());
        Assert.Contains("DatasetAlias = default", first.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_dead_letter_nothing_is_redriven()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.False(await host.Services.GetRequiredService<IMetaDeadLetters>().RedriveAsync(17));
        Assert.Equal(0, await host.GetPendingCountAsync());
    }

    [Fact]
    public async Task The_oldest_dead_letters_make_room_and_a_filter_selects_a_dataset()
    {
        var store = CreateStore();
        var count = MemoryDeadLetters.MaxCount + 5;
        for (var i = 0; i < count; i++)
        {
            await AppendAsync(store, i % 2 == 0 ? "a" : "b");
            var claimed = new List<ClaimedEvent>();
            await store.ClaimAsync(i % 2 == 0 ? "a" : "b", new(1, 1_000, default), claimed, default);
            await store.DeadLetterAsync(i % 2 == 0 ? "a" : "b", claimed, new(DeadLetterReason.Rejected), default);
        }

        var (all, ofB) = (new List<long>(), 0);
        await foreach (var letter in store.DeadLetters.ReadAsync())
            all.Add(letter.Id);
        await foreach (var _ in store.DeadLetters.ReadAsync("B"))
            ofB++;

        Assert.Equal(Enumerable.Range(6, MemoryDeadLetters.MaxCount).Select(id => (long)id), all);
        Assert.Equal(MemoryDeadLetters.MaxCount / 2, ofB);
        Assert.Equal(0, store.GetQueue("a").Budget.Used);
    }

    [Fact]
    public async Task The_store_hands_out_each_event_once_until_it_is_released()
    {
        var store = CreateStore();
        for (var i = 0; i < 3; i++)
            await AppendAsync(store, "a");
        var (first, second) = (new List<ClaimedEvent>(), new List<ClaimedEvent>());

        Assert.Equal(2, await store.ClaimAsync("a", new(2, 1_000, default), first, default));
        Assert.Equal(1, await store.ClaimAsync("a", new(2, 1_000, default), second, default));
        await store.ReleaseAsync("a", first, TimeSpan.Zero, default);
        await store.CompleteAsync("a", second, default);

        Assert.True(await store.WaitForEventsAsync("A", default));
        Assert.Equal(2, await store.ClaimAsync("a", new(9, 1_000, default), [], default));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(60, 1)]
    [InlineData(82, 2)]
    [InlineData(1_000, 3)]
    public async Task A_claim_keeps_to_the_bytes_but_hands_out_at_least_one_event(int maxBytes, int expected)
    {
        var store = CreateStore();
        for (var i = 0; i < 3; i++)
            await AppendAsync(store, "a");

        Assert.Equal(expected, await store.ClaimAsync("a", new(9, maxBytes, default), new List<ClaimedEvent>(), default));
    }

    [Theory]
    [InlineData("""{"event_name":"Lead","event_time":1795348800,"event_id":"17"}""", true)]
    [InlineData("""{"user_data":{"event_id":"x"},"event_id":"17","event_time":1795348800,"event_name":"Lead"}""", true)]
    [InlineData("""{"event_name":"Lead","event_time":"1795348800","event_id":"17"}""", false)]
    [InlineData("""{"event_name":"Lead","event_time":1e300,"event_id":"17"}""", false)]
    [InlineData("""{"event_name":"Lead","event_time":1795348800""", false)]
    [InlineData("[]", false)]
    [InlineData("", false)]
    public void The_columns_are_read_from_an_event(string json, bool expected)
    {
        Assert.Equal(expected, StoredEventColumns.TryRead(Encoding.UTF8.GetBytes(json), out var columns));
        Assert.Equal(expected ? ("Lead", "17") : default, (columns.EventName, columns.EventId));
    }

    private static MemoryEventStore CreateStore() => new(Options.Create(new MetaCapiOptions()), new FakeTimeProvider());

    private static async Task AppendAsync(MemoryEventStore store, string alias)
    {
        var results = new AppendStatus[1];
        await store.AppendAsync(new StoredEvent[] { new(alias, "{\"event_name\":\"Lead\",\"event_id\":\"x\"}    "u8.ToArray(), DateTimeOffset.MaxValue) }, results, default);
        Assert.Equal([AppendStatus.Stored], results);
    }
}
