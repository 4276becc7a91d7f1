namespace Capi.Delivery;

/// <summary>One request and what its answer means.</summary>
internal readonly record struct Attempt(Verdict Verdict, GraphAnswer Answer)
{
    /// <summary>True when the same events are to be sent again.</summary>
    public bool IsRetried => Verdict is Verdict.Transient or Verdict.Ambiguous or Verdict.Throttled || IsHeld;

    /// <summary>True when only a person can mend it: the events are kept, and looked after rarely.</summary>
    public bool IsHeld => Verdict is Verdict.Authentication or Verdict.Configuration or Verdict.Blocked;
}
