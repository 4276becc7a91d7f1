using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>One request attempt: the response and its classification.</summary>
internal readonly record struct SendAttempt(ResponseClass Class, GraphResponse Response)
{
    /// <summary>True when the same events must be sent again.</summary>
    public bool ShouldRetry => Class is ResponseClass.Transient or ResponseClass.Ambiguous or ResponseClass.Throttled or ResponseClass.Refused || ShouldHold;

    /// <summary>True when Meta refuses all events until a person fixes token, configuration or account: the events are kept and retried at long intervals.</summary>
    public bool ShouldHold => Class is ResponseClass.AuthenticationFailed or ResponseClass.ConfigurationInvalid or ResponseClass.Blocked;
}
