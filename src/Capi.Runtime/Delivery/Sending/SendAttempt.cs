using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>One request attempt: the response and its classification.</summary>
internal readonly record struct SendAttempt(ResponseClass Class, GraphResponse Response)
{
    /// <summary>The attempt for a batch whose events all expired before it was sent.</summary>
    public static SendAttempt Nothing { get; } = new(ResponseClass.Delivered, new() { EventsReceived = 0 });

    /// <summary>True when Meta refuses all events until a person fixes token, configuration or account: the events are kept and a probe is sent at long intervals.</summary>
    public bool ShouldHold => Class is ResponseClass.AuthenticationFailed or ResponseClass.ConfigurationInvalid or ResponseClass.Blocked;

    /// <summary>True when the content of the request may be the cause, so that another body may be accepted.</summary>
    public bool IsRejected => Class is ResponseClass.Rejected or ResponseClass.RejectedUnknown or ResponseClass.Refused;

    /// <summary>True when no clear answer came from Meta.</summary>
    public bool IsOutage => Class is ResponseClass.Transient or ResponseClass.Ambiguous;
}
