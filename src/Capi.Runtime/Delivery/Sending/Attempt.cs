namespace Capi.Delivery;

/// <summary>One request attempt: the response and its classification.</summary>
internal readonly record struct Attempt(Verdict Verdict, GraphAnswer Answer)
{
    /// <summary>True when the same events must be sent again.</summary>
    public bool IsRetried => Verdict is Verdict.Transient or Verdict.Ambiguous or Verdict.Throttled || IsHeld;

    /// <summary>True when Meta refuses all events until a person fixes token, configuration or account: the events are kept and retried at long intervals.</summary>
    public bool IsHeld => Verdict is Verdict.Authentication or Verdict.Configuration or Verdict.Blocked;
}
