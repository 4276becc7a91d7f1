using System.Diagnostics.CodeAnalysis;
using Capi.Delivery.Configuration;
using Capi.Delivery.Queue;
using Capi.Delivery.Responses;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery.Sending;

/// <summary>Finds the events for which Meta rejects a batch by a binary search; the other events arrive on the way. docs/delivery.md shows an example.</summary>
/// <remarks>
/// Each run finds the first invalid event: half of the events that are known to contain one is sent; if Meta accepts it, the other half contains the
/// event. What is left is sent as one batch again. One run at a time for a dataset, so that a reason that concerns all events is found with few requests.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle the semaphore has nothing to dispose.")]
internal sealed class RejectionSearch(
    Dataset dataset, BatchSender sender, BatchSettlement settlement, DeliveryGate gate, RejectionHistory history, MetaCapiOptions options, ILogger logger, ShutdownSignal shutdown)
{
    private const int ChunkEvents = 50;

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Finds one invalid event, or splits the batch when the hour's budget is used up.</summary>
    /// <param name="rejected">The batch on top of the parts, which was rejected.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="parts">Receives the events that have not ended.</param>
    public async Task RunAsync(EventBatch rejected, SendAttempt attempt, Stack<EventBatch> parts)
    {
        await _oneAtATime.WaitAsync(shutdown.AbortToken).ConfigureAwait(false);
        try
        {
            // Another batch may have found out meanwhile that it isn't the events.
            if (gate.IsSystemic)
                return;
            if (history.IsSearchBudgetUsedUp)
                await GiveUpSearchAsync(rejected, attempt, parts).ConfigureAwait(false);
            else
                await SearchAsync(rejected, attempt, parts).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Logs that every event is rejected.</summary>
    public void LogSystemic(in SendAttempt attempt) => logger.AllEventsRejected(dataset.Alias, attempt.Response.Describe(attempt.Class.GetText()), options.HoldDelay);

    private async Task SearchAsync(EventBatch rejected, SendAttempt attempt, Stack<EventBatch> parts)
    {
        parts.Pop();
        var state = new RejectionSearchState(rejected, attempt, parts, history.Successes);
        try
        {
            if (await TrustBlameAsync(state).ConfigureAwait(false) || !await NarrowAsync(state).ConfigureAwait(false))
                return;
            await SampleAsync(state, state.Untested).ConfigureAwait(false);
            await JudgeAsync(state).ConfigureAwait(false);
        }
        finally
        {
            state.ReturnUndecided();
        }
    }

    // Meta has named events: if it accepts the others, it was right. True when the run is over.
    private async Task<bool> TrustBlameAsync(RejectionSearchState state)
    {
        for (var round = 1; state.TryTakeBlamed(); round++)
        {
            // The first time that the others are rejected too: is the named event invalid at all, and is any other valid?
            if (round == 2 && !await ConfirmBlameAsync(state).ConfigureAwait(false))
                return state.IsClosed;
            if (state.IsClosed || state.IsSystemic || await TrySendAsync(state, state.Group).ConfigureAwait(false))
            {
                await JudgeAsync(state).ConfigureAwait(false);
                return true;
            }
        }

        return state.IsClosed;
    }

    private async Task<bool> ConfirmBlameAsync(RejectionSearchState state)
    {
        var rejected = state.Attempt;
        state.TakeFirstSuspect();
        if (await TrySendAsync(state, state.Part, isConfirming: true).ConfigureAwait(false))
        {
            state.Attempt = rejected;
            state.ClearSuspects();
            return false;
        }

        if (state.IsClosed)
            return false;
        state.AddSuspect(state.Part, history.AddRejected(state.Attempt.Response));
        await SampleAsync(state, state.Group).ConfigureAwait(false);
        return !state.IsClosed;
    }

    // Narrows the group down to one event that was rejected alone, and makes it a suspect. False when there is none.
    private async Task<bool> NarrowAsync(RejectionSearchState state)
    {
        // After an accepted half the rest contains the event, but was not sent by itself.
        var isSent = true;
        while (state.Group.Count > 1)
        {
            state.TakeHalf();
            if (await TrySendAsync(state, state.Part).ConfigureAwait(false))
            {
                isSent = false;
                continue;
            }

            if (state.IsClosed)
                return false;
            state.NarrowToPart();
            isSent = true;
        }

        // An event is never given up for an answer to others, nor for a single answer of something else than Meta.
        var isCertain = isSent && state.Attempt.Class != ResponseClass.Refused;
        if (!isCertain && (await TrySendAsync(state, state.Group, isConfirming: true).ConfigureAwait(false) || state.IsClosed))
            return false;
        if (state.Group.Count == 0)
            return false;
        state.AddSuspect(state.Group, history.AddRejected(state.Attempt.Response));
        return true;
    }

    // Without any success the reason may concern all events: other single events tell.
    private async Task SampleAsync(RejectionSearchState state, EventBatch source)
    {
        while (source.Count > 0 && !state.IsSystemic && !RejectionHistory.IsAboutEvent(state.Attempt.Response) && history.Successes == state.SuccessesAtStart)
        {
            state.TakeSample(source);
            if (await TrySendAsync(state, state.Part, isConfirming: true).ConfigureAwait(false) || state.IsClosed)
                return;
            state.AddSuspect(state.Part, history.AddRejected(state.Attempt.Response));
        }
    }

    private async Task JudgeAsync(RejectionSearchState state)
    {
        if (state.IsClosed)
            return;
        if (state.IsSystemic)
        {
            Pause(state.Attempt);
            return;
        }

        while (state.TryPeekSuspect(out var suspect))
        {
            var reason = suspect.Attempt.Class == ResponseClass.Refused ? DeadLetterReason.Refused : DeadLetterReason.Rejected;
            suspect.Batch.AddAttempt(null);
            await settlement.DeadLetterAsync(suspect.Batch, reason, suspect.Attempt, suspect.Key).ConfigureAwait(false);
            state.RemoveSuspect();
        }
    }

    // True when the part was accepted.
    private async Task<bool> TrySendAsync(RejectionSearchState state, EventBatch part, bool isConfirming = false)
    {
        var refusals = isConfirming && state.Attempt.Class == ResponseClass.Refused ? BatchProgress.MaxRefusals : 1;
        if (!history.TrySearch() || await sender.SendAsync(part, refusals).ConfigureAwait(false) is not { } attempt)
        {
            state.IsClosed = true;
            return false;
        }

        if (attempt.Class == ResponseClass.Delivered)
        {
            await settlement.DeliverAsync(part, attempt.Response).ConfigureAwait(false);
            return true;
        }

        // Too large is no answer about the events, and every event being rejected is known meanwhile.
        state.IsClosed = !attempt.IsRejected || gate.IsSystemic;
        state.Attempt = attempt;
        return false;
    }

    // Smaller batches, so that an invalid event takes fewer others with it.
    private async Task GiveUpSearchAsync(EventBatch rejected, SendAttempt attempt, Stack<EventBatch> parts)
    {
        if (rejected.Count > ChunkEvents)
        {
            while (rejected.Count > ChunkEvents)
                parts.Push(rejected.TakeFirst(ChunkEvents));
        }
        else if (history.AddRejected(attempt.Response))
        {
            Pause(attempt);
        }
        else
        {
            var reason = attempt.Class == ResponseClass.Refused ? DeadLetterReason.Refused : rejected.Count == 1 ? DeadLetterReason.Rejected : DeadLetterReason.RejectedWithBatch;
            rejected.AddAttempt(null);
            await settlement.DeadLetterAsync(rejected, reason, attempt).ConfigureAwait(false);
        }
    }

    private void Pause(in SendAttempt attempt)
    {
        gate.PauseSystemic();
        LogSystemic(attempt);
    }
}
