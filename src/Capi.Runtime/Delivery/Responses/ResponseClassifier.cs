using Capi.Catalog;

namespace Capi.Delivery.Responses;

/// <summary>Classifies responses. A wrong classification loses events, so every case of doubt keeps them for a retry.</summary>
internal static class ResponseClassifier
{
    public static ResponseClass Classify(in GraphResponse response) => response switch
    {
        { Fault: TransportFault.NotConnected } => ResponseClass.Transient,
        { Fault: not TransportFault.None } => ResponseClass.Ambiguous,
        { Status: 413 } => ResponseClass.TooLarge,
        { HasError: true } => ClassifyError(response),
        { Status: >= 200 and < 300, EventsReceived: not null } => ResponseClass.Delivered,
        // A proxy's page, truncated JSON or an empty body: only events_received proves that Meta accepted the events.
        { Status: >= 200 and < 300 } => ResponseClass.Ambiguous,
        _ => ClassifyStatus(response.Status) ?? ResponseClass.Transient,
    };

    // The code takes precedence over the status: Meta sends throttling and token errors as HTTP 400 too.
    private static ResponseClass ClassifyError(in GraphResponse response)
    {
        var known = response.Code is { } code ? GraphErrors.Find(code, response.Subcode)?.Class : null;
        return known switch
        {
            GraphErrorClass.Throttled => ResponseClass.Throttled,
            GraphErrorClass.Blocked => ResponseClass.Blocked,
            GraphErrorClass.Authentication => ResponseClass.AuthenticationFailed,
            GraphErrorClass.Configuration => ResponseClass.ConfigurationInvalid,
            _ when response.IsTransient => ResponseClass.Transient,
            GraphErrorClass.Transient => ResponseClass.Transient,
            GraphErrorClass.Permanent => ResponseClass.Rejected,
            // An unlisted code: a 4xx with Meta's error envelope is final; an error inside a 2xx response is ambiguous.
            _ => ClassifyStatus(response.Status) ?? (response.Status >= 400 ? ResponseClass.Rejected : ResponseClass.Ambiguous),
        };
    }

    // Null: the status alone is not conclusive. Without Meta's error envelope the response comes from a proxy and must not lose events.
    private static ResponseClass? ClassifyStatus(int status) => status switch
    {
        401 => ResponseClass.AuthenticationFailed,
        403 => ResponseClass.ConfigurationInvalid,
        408 or 425 or >= 500 => ResponseClass.Transient,
        429 => ResponseClass.Throttled,
        // Redirects are not followed: they would send the token to another host.
        >= 300 and < 400 => ResponseClass.ConfigurationInvalid,
        _ => null,
    };
}
