using Capi.Catalog;

namespace Capi.Delivery.Responses;

/// <summary>Classifies responses. A wrong classification loses events, so every case of doubt keeps them.</summary>
internal static class ResponseClassifier
{
    public static ResponseClass Classify(GraphResponse response) => response switch
    {
        { Fault: TransportFault.NotConnected } => ResponseClass.Transient,
        { Fault: not TransportFault.None } => ResponseClass.Ambiguous,
        { Status: 413 } => ResponseClass.TooLarge,
        { HasError: true } => ClassifyError(response),
        { Status: >= 200 and < 300, EventsReceived: not null } => ResponseClass.Delivered,
        // A proxy's page, truncated JSON or an empty body: only events_received proves that Meta accepted the events.
        { Status: >= 200 and < 300 } => ResponseClass.Ambiguous,
        // Without Meta's error envelope a 403 or 400 comes from a firewall or a proxy, and may concern this body only.
        { Status: 403 } => ResponseClass.Refused,
        _ => ClassifyStatus(response.Status) ?? ResponseClass.Refused,
    };

    // The code takes precedence over the status: Meta sends throttling and token errors as HTTP 400 too.
    private static ResponseClass ClassifyError(GraphResponse response)
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
            // The response also says that events were received.
            _ when response.HasContradiction => ResponseClass.Ambiguous,
            GraphErrorClass.Permanent => ResponseClass.Rejected,
            _ => ClassifyStatus(response.Status) ?? ResponseClass.RejectedUnknown,
        };
    }

    // Null: the status alone is not conclusive.
    private static ResponseClass? ClassifyStatus(int status) => status switch
    {
        401 => ResponseClass.AuthenticationFailed,
        403 or 407 => ResponseClass.ConfigurationInvalid,
        408 or 425 or >= 500 => ResponseClass.Transient,
        429 => ResponseClass.Throttled,
        // Redirects are not followed: they would send the token to another host.
        >= 300 and < 400 => ResponseClass.ConfigurationInvalid,
        _ => null,
    };
}
