using Capi.Delivery.SendOnce;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.SendOnce;

public class MemorySendOnceLedgerTests
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task An_event_is_added_once_within_the_window()
    {
        var ledger = new MemorySendOnceLedger(Window, 10, _time);

        Assert.True(await ledger.TryAddAsync(CreateKey(1)));
        Assert.False(await ledger.TryAddAsync(CreateKey(1)));
        Assert.True(await ledger.TryAddAsync(CreateKey(2)));

        _time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.False(await ledger.TryAddAsync(CreateKey(1)));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(await ledger.TryAddAsync(CreateKey(1)));
    }

    [Fact]
    public async Task A_repetition_does_not_prolong_the_entry()
    {
        var ledger = new MemorySendOnceLedger(Window, 10, _time);
        await ledger.TryAddAsync(CreateKey(1));
        _time.Advance(Window / 2);
        await ledger.TryAddAsync(CreateKey(1));

        _time.Advance(Window / 2);

        Assert.True(await ledger.TryAddAsync(CreateKey(1)));
    }

    [Fact]
    public async Task A_removed_event_can_be_added_again()
    {
        var ledger = new MemorySendOnceLedger(Window, 10, _time);
        await ledger.RemoveAsync(CreateKey(1));
        await ledger.TryAddAsync(CreateKey(1));

        await ledger.RemoveAsync(CreateKey(1));

        Assert.Equal(0, ledger.Count);
        Assert.True(await ledger.TryAddAsync(CreateKey(1)));
    }

    [Fact]
    public async Task The_oldest_entry_makes_space_for_a_new_one()
    {
        var ledger = new MemorySendOnceLedger(Window, 3, _time);
        foreach (var number in Enumerable.Range(1, 4))
            await ledger.TryAddAsync(CreateKey(number));

        Assert.Equal(3, ledger.Count);
        Assert.False(await ledger.TryAddAsync(CreateKey(2)));
        Assert.True(await ledger.TryAddAsync(CreateKey(1)));
    }

    [Fact]
    public async Task Expired_entries_are_removed_and_adding_and_removing_leaves_nothing()
    {
        var ledger = new MemorySendOnceLedger(Window, 10_000, _time);
        foreach (var number in Enumerable.Range(0, 1_000))
            await ledger.TryAddAsync(CreateKey(number));
        foreach (var _ in Enumerable.Range(0, 1_000))
        {
            await ledger.TryAddAsync(CreateKey(5_000));
            await ledger.RemoveAsync(CreateKey(5_000));
        }

        Assert.Equal(1_000, ledger.Count);
        _time.Advance(Window);
        await ledger.TryAddAsync(CreateKey(1));

        Assert.Equal(1, ledger.Count);
    }

    [Fact]
    public async Task Of_concurrent_calls_exactly_one_adds()
    {
        var ledger = new MemorySendOnceLedger(Window, 1_000, _time);
        var added = 0;

        await Parallel.ForAsync(0, 10_000, async (number, _) =>
        {
            if (await ledger.TryAddAsync(CreateKey(number % 100)))
                Interlocked.Increment(ref added);
        });

        Assert.Equal(100, added);
    }

    private static SendOnceKey CreateKey(int number) => SendOnceKey.Create("1234567890", "Purchase", $"order-{number}");
}
