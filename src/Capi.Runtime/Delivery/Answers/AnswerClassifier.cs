using Capi.Catalog;

namespace Capi.Delivery;

/// <summary>Classifies responses. A wrong classification loses events, so every case of doubt keeps them for a retry.</summary>
internal static class AnswerClassifier
{
    public static Verdict Classify(in GraphAnswer answer) => answer switch
    {
        { Fault: TransportFault.NotConnected } => Verdict.Transient,
        { Fault: not TransportFault.None } => Verdict.Ambiguous,
        { Status: 413 } => Verdict.TooLarge,
        { HasError: true } => OfError(answer),
        { Status: >= 200 and < 300, EventsReceived: not null } => Verdict.Delivered,
        // A proxy's page, truncated JSON or an empty body: only events_received proves that Meta accepted the events.
        { Status: >= 200 and < 300 } => Verdict.Ambiguous,
        _ => OfStatus(answer.Status) ?? Verdict.Transient,
    };

    // The code takes precedence over the status: Meta sends throttling and token errors as HTTP 400 too.
    private static Verdict OfError(in GraphAnswer answer)
    {
        var known = answer.Code is { } code ? GraphErrors.Find(code, answer.Subcode)?.Class : null;
        return known switch
        {
            GraphErrorClass.Throttled => Verdict.Throttled,
            GraphErrorClass.Blocked => Verdict.Blocked,
            GraphErrorClass.Authentication => Verdict.Authentication,
            GraphErrorClass.Configuration => Verdict.Configuration,
            _ when answer.IsTransient => Verdict.Transient,
            GraphErrorClass.Transient => Verdict.Transient,
            GraphErrorClass.Permanent => Verdict.Rejected,
            // An unlisted code: a 4xx with Meta's error envelope is final; an error inside a 2xx response is ambiguous.
            _ => OfStatus(answer.Status) ?? (answer.Status >= 400 ? Verdict.Rejected : Verdict.Ambiguous),
        };
    }

    // Null: the status alone is not conclusive. Without Meta's error envelope the response comes from a proxy and must not lose events.
    private static Verdict? OfStatus(int status) => status switch
    {
        401 => Verdict.Authentication,
        403 => Verdict.Configuration,
        408 or 425 or >= 500 => Verdict.Transient,
        429 => Verdict.Throttled,
        // Redirects are not followed: they would send the token to another host.
        >= 300 and < 400 => Verdict.Configuration,
        _ => null,
    };
}
