using Capi.Delivery;
using Capi.Delivery.Queue;
using Capi.Delivery.Sending;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.Options;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class BatchReaderTests
{
    private const string Alias = "shop";

    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly TimerTrackingTimeProvider _clock = new();
    private readonly MetaCapiOptions _options = new() { Linger = Linger, MaxBatchEvents = 10 };
    private readonly FlushTracker _flushes = new();
    private readonly UsageGauge _usage;
    private readonly WaitRecordingStore _store;
    private readonly BatchReader _reader;

    public BatchReaderTests()
    {
        _store = new(new MemoryEventStore(Options.Create(_options), _clock));
        _usage = new(_clock);
        _reader = new(Alias, _store, new(Alias, _clock), _flushes, _usage, new(_clock), _options, 100_000, _clock);
    }

    [Fact]
    public async Task A_batch_waits_for_more_events_until_the_linger_time_is_over()
    {
        await AppendAsync(3);
        var (batch, filled) = Fill();
        await _clock.WaitForTimerAsync(Linger).WithTimeout();

        _clock.Advance(Linger);
        await filled.WithTimeout();

        Assert.Equal(3, batch.Count);
    }

    [Fact]
    public async Task Near_the_rate_limit_a_batch_waits_longer_unless_it_is_full()
    {
        _usage.Report(new() { UsagePercent = 80 });
        await AppendAsync(3);
        var (batch, filled) = Fill();
        await _clock.WaitForTimerAsync(DeliveryLimits.HighUsageLinger).WithTimeout();
        _clock.Advance(Linger);
        Assert.False(filled.IsCompleted);

        await AppendAsync(7);
        await filled.WithTimeout();

        Assert.Equal(10, batch.Count);
    }

    [Theory]
    [InlineData(79.9, 0)]
    [InlineData(100, 3_600)]
    public async Task A_low_or_old_usage_changes_nothing(double percent, int seconds)
    {
        _usage.Report(new() { UsagePercent = percent });
        _usage.Report(new() { UsagePercent = null });
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        await AppendAsync(3);
        var (_, filled) = Fill();

        await _clock.WaitForTimerAsync(Linger).WithTimeout();
        _clock.Advance(Linger);

        await filled.WithTimeout();
    }

    [Fact]
    public async Task The_end_of_the_linger_time_leaves_no_wait_in_the_store()
    {
        await AppendAsync(3);
        var (_, filled) = Fill();
        await _clock.WaitForTimerAsync(Linger).WithTimeout();

        _clock.Advance(Linger);
        await filled.WithTimeout();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Assert.Single(_store.Waits).WithTimeout());
    }

    [Fact]
    public async Task A_flush_of_an_empty_store_leaves_no_wait_in_the_store()
    {
        var waited = _reader.WaitAsync(CancellationToken.None);

        _ = _flushes.RequestAsync(1);

        Assert.True(await waited.WithTimeout());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Assert.Single(_store.Waits).WithTimeout());
    }

    [Fact]
    public async Task A_flush_ends_the_wait_and_takes_the_events_before_it_along()
    {
        await AppendAsync(3);
        var (batch, filled) = Fill();
        await _clock.WaitForTimerAsync(Linger).WithTimeout();

        await AppendAsync(2);
        _ = _flushes.RequestAsync(5);
        await filled.WithTimeout();

        Assert.Equal(5, batch.Count);
    }

    [Fact]
    public async Task A_flush_before_the_first_claim_takes_the_events_before_it_along()
    {
        _ = _flushes.RequestAsync(5);
        await AppendAsync(5);

        var (batch, filled) = Fill();
        await filled.WithTimeout();

        Assert.Equal(5, batch.Count);
    }

    private (EventBatch Batch, Task Filled) Fill()
    {
        var batch = new EventBatch();
        return (batch, _reader.FillAsync(batch, _flushes.OpenBatch()));
    }

    private async Task AppendAsync(int count)
    {
        var results = new AppendStatus[count];
        await _store.AppendAsync(Enumerable.Repeat(new StoredEvent(Alias, "{}"u8.ToArray(), DateTimeOffset.MaxValue), count).ToArray(), results, CancellationToken.None);
        Assert.All(results, result => Assert.Equal(AppendStatus.Stored, result));
    }
}
