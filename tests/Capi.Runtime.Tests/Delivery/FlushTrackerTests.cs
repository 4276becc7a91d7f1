using Capi.Delivery;

namespace Capi.Runtime.Tests.Delivery;

public class FlushTrackerTests
{
    private readonly FlushTracker _flushes = new();

    [Fact]
    public void A_claim_that_finds_nothing_ends_a_flush_that_was_requested_before_it()
    {
        var flush = _flushes.RequestAsync(1);

        var batch = _flushes.OpenBatch();
        _flushes.AddClaimed(0, _flushes.BeginClaim());
        Assert.False(flush.IsCompleted);
        _flushes.CloseBatch(batch);

        Assert.True(flush.IsCompleted);
    }

    [Fact]
    public void A_flush_waits_for_events_that_came_during_a_claim_that_found_nothing()
    {
        var batch = _flushes.OpenBatch();
        var claim = _flushes.BeginClaim();
        var flush = _flushes.RequestAsync(1);
        _flushes.AddClaimed(0, claim);
        _flushes.CloseBatch(batch);
        Assert.False(flush.IsCompleted);

        batch = _flushes.OpenBatch();
        _flushes.AddClaimed(1, _flushes.BeginClaim());
        Assert.False(flush.IsCompleted);
        _flushes.CloseBatch(batch);

        Assert.True(flush.IsCompleted);
    }
}
