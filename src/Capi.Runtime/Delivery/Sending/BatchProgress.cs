using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>Decides after each attempt of one batch whether the answer is final. Makes sure that one body never blocks its dataset.</summary>
/// <param name="successes">The number of the dataset's accepted requests before the first attempt.</param>
internal sealed class BatchProgress(long successes)
{
    /// <summary>How often something before Meta may refuse a batch until that is the answer.</summary>
    public const int MaxRefusals = 3;

    /// <summary>How often Meta may reject a batch with an error that the toolkit doesn't know: some of them are gone when the request is sent again.</summary>
    private const int MaxUnknownRejections = 2;

    /// <summary>A batch that failed so often while others were accepted fails because of its content.</summary>
    private const int MaxFailures = 8;

    /// <summary>So many others must have been accepted since its first failure.</summary>
    private const int MinOtherSuccesses = 3;

    private readonly long _successesAtStart = successes;
    private long? _successesAtHold;
    private int _refusals;

    /// <summary>The number of failed attempts.</summary>
    public int Failures { get; private set; }

    /// <summary>Decides.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="maxRefusals">How often a request may be refused until that is the answer.</param>
    /// <param name="successes">The number of the dataset's accepted requests now.</param>
    /// <param name="isSystemic">True when the dataset is paused because every event is rejected.</param>
    public Decision Decide(in SendAttempt attempt, int maxRefusals, long successes, bool isSystemic)
    {
        if (attempt.Class is ResponseClass.Delivered or ResponseClass.TooLarge or ResponseClass.Rejected)
            return Decision.Final(attempt);
        if (attempt.IsRejected)
        {
            Failures++;
            var limit = attempt.Class == ResponseClass.Refused ? maxRefusals : Math.Min(maxRefusals, MaxUnknownRejections);
            return ++_refusals >= limit || isSystemic ? Decision.Final(attempt) : Decision.Retry(attempt);
        }

        if (attempt.Class == ResponseClass.Throttled)
            return Decision.WaitAtGate(attempt);
        if (attempt.ShouldHold)
            return DecideHold(attempt, successes);

        Failures++;
        var isItsOwnFault = Failures >= MaxFailures && successes - _successesAtStart >= MinOtherSuccesses;
        return isItsOwnFault ? Decision.Final(attempt with { Class = ResponseClass.Refused }) : Decision.Retry(attempt);
    }

    // Meta's token and permission errors concern the dataset. The same status from a firewall, twice, with accepted requests between, concerns this body.
    private Decision DecideHold(in SendAttempt attempt, long successes)
    {
        var isItsOwnFault = !attempt.Response.HasError && successes > _successesAtHold;
        _successesAtHold = successes;
        return isItsOwnFault ? Decision.Final(attempt with { Class = ResponseClass.Refused }) : Decision.WaitAtGate(attempt);
    }

    /// <summary>What follows an attempt.</summary>
    /// <param name="Attempt">The attempt, whose class may be another one than the response alone has.</param>
    /// <param name="IsFinal">True when the answer decides about the events.</param>
    /// <param name="WaitsAtGate">True when the gate says when the next attempt starts; else the batch waits for itself.</param>
    internal readonly record struct Decision(SendAttempt Attempt, bool IsFinal, bool WaitsAtGate)
    {
        public static Decision Final(in SendAttempt attempt) => new(attempt, true, false);

        public static Decision Retry(in SendAttempt attempt) => new(attempt, false, false);

        public static Decision WaitAtGate(in SendAttempt attempt) => new(attempt, false, true);
    }
}
