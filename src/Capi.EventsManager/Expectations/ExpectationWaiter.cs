using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Expectations;

/// <summary>Waits until an expectation is met. Thread-safe.</summary>
internal sealed class ExpectationWaiter(IEventLedger ledger)
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Returns as soon as the expectation is met, or with the reasons after its timeout.</summary>
    /// <remarks>The timeout is real time: a test with a manual clock waits for another thread, not for the clock.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ExpectationResult> WaitAsync(EventExpectation expectation, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            // The task first, then the events: an event that arrives in between completes the task.
            var changed = ledger.Feed.Changed;
            var found = ExpectationCheck.Find(expectation, ledger);

            // Diagnostics don't go away, so waiting can't help against too many of them.
            if (found.Count >= expectation.Count)
                return new() { Events = found, Reasons = DiagnosticsCheck.GetReasons(expectation, ledger) };

            var left = expectation.Timeout - TimeProvider.System.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                return ExpectationCheck.Explain(expectation, found, ledger);
            await changed.WaitAsync(left, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
