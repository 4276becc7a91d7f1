using Capi.Delivery.Queue;

namespace Capi.Delivery.Sending;

/// <summary>The events of one run of <see cref="RejectionSearch"/>. What the run doesn't decide returns to the parts, so an exception loses no event.</summary>
internal sealed class RejectionSearchState(EventBatch group, SendAttempt attempt, Stack<EventBatch> parts, long successes)
{
    // Coprime to most distances, so that the samples aren't all invalid where every tenth event is.
    private const double SamplePosition = 0.618;

    private readonly Queue<(EventBatch Batch, SendAttempt Attempt, string? Key)> _suspects = new();

    /// <summary>The events of which at least one is invalid.</summary>
    public EventBatch Group { get; } = group;

    /// <summary>The events of which nothing is known.</summary>
    public EventBatch Untested { get; } = new(group.Claim);

    /// <summary>The events that are being sent.</summary>
    public EventBatch Part { get; } = new(group.Claim);

    /// <summary>The last rejection.</summary>
    public SendAttempt Attempt { get; set; } = attempt;

    /// <summary>The number of the dataset's accepted requests before the run.</summary>
    public long SuccessesAtStart { get; } = successes;

    /// <summary>True when so many events were rejected alike that the reason isn't in the events.</summary>
    public bool IsSystemic { get; private set; }

    /// <summary>True when the run ends without a result: the budget is used up, or the sender stops.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Moves the events that Meta names from the group to the suspects. False when it names none, or all.</summary>
    public bool TryTakeBlamed()
    {
        var blamed = Attempt.Response.BlamedEvents;
        if (blamed.Count == 0 || blamed.Count >= Group.Count || blamed.Any(named => named.Index >= Group.Count))
            return false;
        foreach (var (index, key) in blamed.OrderByDescending(named => named.Index))
            _suspects.Enqueue((Group.Take(index, 1), Attempt, key));
        return true;
    }

    /// <summary>Moves the first half of the group to the part.</summary>
    public void TakeHalf() => Part.Append(Group.TakeFirst((Group.Count + 1) / 2));

    /// <summary>Moves one event of a batch to the part.</summary>
    public void TakeSample(EventBatch source) => Part.Append(source.Take((int)(source.Count * SamplePosition), 1));

    /// <summary>The part contains an invalid event, so that nothing is known of the rest of the group.</summary>
    public void NarrowToPart()
    {
        Untested.InsertFirst(Group);
        Group.Append(Part);
    }

    /// <summary>Moves a single event that was rejected alone to the suspects.</summary>
    /// <param name="rejected">The batch with the event.</param>
    /// <param name="isSystemic">True when so many events were rejected alike that the reason isn't in the events.</param>
    public void AddSuspect(EventBatch rejected, bool isSystemic)
    {
        IsSystemic = isSystemic;
        var key = Attempt.Response.BlamedEvents is [{ Index: 0 } blamed] ? blamed.Key : null;
        _suspects.Enqueue((rejected.TakeFirst(1), Attempt, key));
    }

    /// <summary>Moves the first suspect to the part.</summary>
    public void TakeFirstSuspect() => Part.Append(_suspects.Dequeue().Batch);

    /// <summary>Nothing is known of the suspects any more.</summary>
    public void ClearSuspects()
    {
        while (_suspects.TryDequeue(out var suspect))
            Untested.Append(suspect.Batch);
    }

    /// <summary>The next suspect; it stays until <see cref="RemoveSuspect"/>.</summary>
    public bool TryPeekSuspect(out (EventBatch Batch, SendAttempt Attempt, string? Key) suspect) => _suspects.TryPeek(out suspect);

    public void RemoveSuspect() => _suspects.Dequeue();

    /// <summary>Returns all events that have not ended to the parts, as one batch.</summary>
    public void ReturnUndecided()
    {
        ClearSuspects();
        Group.Append(Part);
        Group.Append(Untested);
        parts.Push(Group);
    }
}
