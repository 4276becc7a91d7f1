using Capi.Catalog;

namespace Capi.Delivery;

/// <summary>Sorts answers (spec sections 1.5 and 9.2). Sorting an error wrongly is what loses events, so every doubt means: keep them.</summary>
internal static class AnswerClassifier
{
    public static Verdict Classify(in GraphAnswer answer) => answer switch
    {
        { Fault: TransportFault.NotConnected } => Verdict.Transient,
        { Fault: not TransportFault.None } => Verdict.Ambiguous,
        { Status: 413 } => Verdict.TooLarge,
        { HasError: true } => OfError(answer),
        { Status: >= 200 and < 300, EventsReceived: not null } => Verdict.Delivered,
        // A proxy's page, half a JSON, nothing at all: events_received is the only proof.
        { Status: >= 200 and < 300 } => Verdict.Ambiguous,
        _ => OfStatus(answer.Status) ?? Verdict.Transient,
    };

    // Codes before status: Meta sends throttles and token errors as HTTP 400 too.
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
            // An unlisted code: a client error in Meta's own envelope is final, an error inside a 2xx is nothing we understand.
            _ => OfStatus(answer.Status) ?? (answer.Status >= 400 ? Verdict.Rejected : Verdict.Ambiguous),
        };
    }

    // Null: the status alone doesn't tell. Without Meta's envelope it is then some proxy's answer, and not a reason to lose events.
    private static Verdict? OfStatus(int status) => status switch
    {
        401 => Verdict.Authentication,
        403 => Verdict.Configuration,
        408 or 425 or >= 500 => Verdict.Transient,
        429 => Verdict.Throttled,
        // We follow no redirect: it would carry the token elsewhere.
        >= 300 and < 400 => Verdict.Configuration,
        _ => null,
    };
}
