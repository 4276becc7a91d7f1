using Capi.Delivery.Hold;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Hold;

public sealed class MemoryHeldEventStoreTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly HeldEventOptions _options = new() { MaxEventsPerVisitor = 3, MaxBytes = 65_536 };
    private readonly MemoryHeldEventStore _store;

    public MemoryHeldEventStoreTests() => _store = new(Options.Create(_options), _time);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_events_of_a_visitor_are_taken_once_and_in_order()
    {
        await AddAsync("a", 1);
        await AddAsync("b", 2);
        await AddAsync("a", 3);

        Assert.Equal([1, 3], await TakeAsync("a"));
        Assert.Empty(await TakeAsync("a"));
        Assert.Equal([2], await TakeAsync("b"));
        Assert.Equal(0, _store.UsedBytes);
    }

    [Fact]
    public async Task A_further_event_removes_the_oldest_of_the_same_visitor()
    {
        await AddAsync("b", 100);
        foreach (var number in Enumerable.Range(1, 5))
            Assert.True(await AddAsync("a", number));

        Assert.Equal([3, 4, 5], await TakeAsync("a"));
        Assert.Equal([100], await TakeAsync("b"));
    }

    [Fact]
    public async Task A_full_store_takes_no_event_and_removes_none()
    {
        Assert.True(await AddAsync("a", 1, bytes: 30_000));
        Assert.True(await AddAsync("b", 2, bytes: 30_000));

        Assert.False(await AddAsync("c", 3, bytes: 6_000));
        Assert.True(await AddAsync("c", 4, bytes: 3_000));
        Assert.Equal([1], await TakeAsync("a"));
        Assert.True(await AddAsync("c", 5, bytes: 6_000));
        Assert.Equal([2], await TakeAsync("b"));
    }

    [Fact]
    public async Task An_event_that_displaces_another_one_can_use_its_space()
    {
        foreach (var number in Enumerable.Range(1, 3))
            await AddAsync("a", number, bytes: 21_000);

        Assert.True(await AddAsync("a", 4, bytes: 21_000));
        Assert.False(await AddAsync("a", 5, bytes: 25_000));
        Assert.Equal([2, 3, 4], await TakeAsync("a"));
    }

    [Fact]
    public async Task A_timer_erases_expired_events()
    {
        await AddAsync("a", 1);
        _time.Advance(TimeSpan.FromMinutes(20));
        await AddAsync("a", 2);

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        var before = _store.UsedBytes;
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(before / 2, _store.UsedBytes);
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(0, _store.UsedBytes);
        Assert.Empty(await TakeAsync("a"));
    }

    [Fact]
    public async Task An_event_that_arrives_after_the_refusal_is_not_stored()
    {
        await AddAsync("a", 1);
        await AddAsync("b", 2);

        Assert.Equal(1, await _store.EraseAsync("a"));
        Assert.False(await AddAsync("a", 3));
        Assert.Equal(0, await _store.EraseAsync("a"));
        Assert.Equal([2], await TakeAsync("b"));

        // A later consent, or the time, ends it.
        Assert.Empty(await TakeAsync("a"));
        Assert.True(await AddAsync("a", 4));
        await _store.EraseAsync("a");
        _time.Advance(_options.MaxDuration);
        Assert.True(await AddAsync("a", 5));
    }

    [Fact]
    public async Task A_second_refusal_prolongs_the_first()
    {
        await _store.EraseAsync("a");
        _time.Advance(TimeSpan.FromMinutes(20));
        await _store.EraseAsync("a");
        _time.Advance(TimeSpan.FromMinutes(20));

        Assert.False(await AddAsync("a", 1));
    }

    [Fact]
    public async Task Concurrent_holds_never_survive_a_refusal()
    {
        var start = new TaskCompletionSource();
        var adding = Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
        {
            await start.Task;
            await AddAsync("a", number);
        })).ToArray();

        start.SetResult();
        await _store.EraseAsync("a");
        await Task.WhenAll(adding);

        Assert.Equal(0, _store.UsedBytes);
    }

    [Fact]
    public async Task An_event_that_is_stored_again_keeps_its_time()
    {
        await AddAsync("a", 1);
        var held = (await _store.TakeAsync("a"))[0];
        _time.Advance(TimeSpan.FromMinutes(20));
        await AddAsync("b", 2);

        Assert.True(await _store.TryAddAsync(held));
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Empty(await TakeAsync("a"));
        Assert.False(await _store.TryAddAsync(held));
        Assert.Equal([2], await TakeAsync("b"));
        Assert.Equal(0, _store.UsedBytes);
    }

    private ValueTask<bool> AddAsync(string visitor, int number, int bytes = 100)
    {
        var json = new byte[bytes];
        BitConverter.TryWriteBytes(json, number);
        return _store.TryAddAsync(new HeldEvent { Visitor = visitor, DatasetAlias = "default", Json = json, SendDeadline = default, Expires = _time.GetUtcNow() + _options.MaxDuration });
    }

    private async Task<IEnumerable<int>> TakeAsync(string visitor) => (await _store.TakeAsync(visitor)).Select(static held => BitConverter.ToInt32(held.Json.Span));
}
