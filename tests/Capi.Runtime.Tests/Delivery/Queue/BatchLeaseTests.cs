using Capi.Delivery.Queue;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Queue;

public class BatchLeaseTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _clock = new();
    private readonly LeasedStore _store;
    private readonly TaskCompletionSource<Exception> _failure = new();
    private readonly EventBatch _batch = new();

    public BatchLeaseTests()
    {
        _store = new(_clock);
        _batch.Events.AddRange([new() { Key = 1 }, new() { Key = 2 }, new() { Key = 3 }]);
    }

    [Fact]
    public async Task The_lease_is_extended_three_times_in_its_duration_until_the_batch_ends()
    {
        var lease = Start();
        for (var number = 0; number < 4; number++)
        {
            _clock.Advance(Duration / 3);
            Assert.Equal(3, (await _store.ReadExtensionAsync()).Count);
        }

        lease.Dispose();
        _store.Extend = static _ => throw new InvalidOperationException("It is extended after its end.");
        _clock.Advance(Duration);
        Assert.Equal(0, await lease.RemoveLostAsync(new()).AsTask().ContinueWith(_ => 0, TaskScheduler.Default));
    }

    [Fact]
    public async Task A_fresh_lease_costs_no_call_before_a_request()
    {
        using var lease = Start();
        _store.Extend = static _ => throw new InvalidOperationException("It was extended.");

        Assert.Equal(0, await lease.RemoveLostAsync(_batch));
        Assert.Equal(3, _batch.Count);
    }

    [Fact]
    public async Task Events_that_the_store_gave_to_another_process_are_removed_and_not_extended_again()
    {
        using var lease = Start();
        _store.Extend = static _ => [2];
        _clock.Advance(Duration / 3);
        await _store.ReadExtensionAsync();
        _store.Extend = static _ => [];
        _clock.Advance(Duration / 3);

        Assert.Equal([1, 3], (await _store.ReadExtensionAsync()).Select(claimed => claimed.Key));
        Assert.Equal(1, await lease.RemoveLostAsync(_batch));
        Assert.Equal([1, 3], _batch.Events.Select(claimed => claimed.Key));
        Assert.Equal(0, await lease.RemoveLostAsync(_batch));
    }

    [Fact]
    public async Task While_the_store_is_not_reachable_nothing_is_sent_with_an_old_lease()
    {
        using var lease = Start();
        _store.Extend = static _ => throw new InvalidOperationException("The store is not reachable.");
        _clock.Advance(Duration);

        Assert.IsType<InvalidOperationException>(await _failure.Task.WithTimeout());
        await Assert.ThrowsAsync<InvalidOperationException>(() => lease.RemoveLostAsync(_batch).AsTask());

        _store.Extend = static _ => [1, 3];
        Assert.Equal(2, await lease.RemoveLostAsync(_batch));
        Assert.Equal([2], _batch.Events.Select(claimed => claimed.Key));
    }

    private BatchLease Start() => new("shop", _store, Duration, _batch.Events, _clock, exception => _failure.TrySetResult(exception));
}
