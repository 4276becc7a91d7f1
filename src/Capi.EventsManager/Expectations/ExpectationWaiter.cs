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
            var result = ExpectationCheck.Evaluate(expectation, ledger);
            var left = expectation.Timeout - TimeProvider.System.GetElapsedTime(start);
            if (result.IsMet || left <= TimeSpan.Zero || IsFinal(expectation, result))
                return result;
            await changed.WaitAsync(left, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // Diagnostics don't go away, so waiting can't help.
    private static bool IsFinal(EventExpectation expectation, ExpectationResult result) =>
        expectation.MaxDiagnostics is not null && result.Events.Count >= expectation.Count;
}
