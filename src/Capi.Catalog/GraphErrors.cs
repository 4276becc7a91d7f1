namespace Capi.Catalog;

/// <summary>Classifies the error codes of the Graph API: https://developers.facebook.com/docs/graph-api/guides/error-handling</summary>
/// <remarks>Uses code and subcode only: rate limits and invalid payloads both have HTTP status 400 and type OAuthException.</remarks>
internal static class GraphErrors
{
    /// <summary>All known errors. The first match applies, so subcodes come before their code.</summary>
    public static IReadOnlyList<GraphErrorDefinition> All { get; } =
    [
        Create(1, GraphErrorClass.Transient, "unknown error"),
        Create(2, GraphErrorClass.Transient, "service temporarily unavailable"),
        Create(3, GraphErrorClass.Configuration, "app capability or permission missing"),
        Create(4, GraphErrorClass.Throttled, "application rate limit reached"),
        Create(10, GraphErrorClass.Configuration, "permission denied"),
        Create(17, GraphErrorClass.Throttled, "user or ad account rate limit reached"),
        Create(32, GraphErrorClass.Throttled, "page rate limit reached"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.ObjectNotFound, GraphErrorClass.Configuration, "dataset not found or not accessible"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.EventTimeTooOld, GraphErrorClass.Permanent, "event_time too old"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.EventTimeInFuture, GraphErrorClass.Permanent, "event_time in the future"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PurchaseWithoutValue, GraphErrorClass.Permanent, "purchase without value"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PurchaseWithoutCurrency, GraphErrorClass.Permanent, "purchase without currency"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.ValueWithoutCurrency, GraphErrorClass.Permanent, "value without currency"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.OsVersionMissing, GraphErrorClass.Permanent, "extinfo lacks the OS version"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.InsufficientCustomerInformation, GraphErrorClass.Permanent, "insufficient customer information"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.FieldNotAllowedInMessaging, GraphErrorClass.Permanent, "user_data field not allowed for business_messaging"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.NameNotAllowedInMessaging, GraphErrorClass.Permanent, "event name not allowed for business_messaging"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PageIdMissing, GraphErrorClass.Permanent, "page_id missing"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.InstagramAccountMissing, GraphErrorClass.Permanent, "Instagram account ID missing"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.InvalidCtwaClid, GraphErrorClass.Permanent, "invalid ctwa_clid"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorCodes.WhatsAppAccountMissing, GraphErrorClass.Permanent, "page_id or WhatsApp business account ID missing"),
        Create(GraphErrorCodes.InvalidParameter, GraphErrorClass.Permanent, "invalid parameter"),
        Create(102, GraphErrorClass.Authentication, "session expired"),
        Create(104, GraphErrorClass.Authentication, "invalid signature or appsecret_proof"),
        Create(105, GraphErrorClass.Permanent, "too many parameters"),
        Create(GraphErrorCodes.InvalidAccessToken, 458, GraphErrorClass.Authentication, "app removed"),
        Create(GraphErrorCodes.InvalidAccessToken, 459, GraphErrorClass.Authentication, "user checkpointed"),
        Create(GraphErrorCodes.InvalidAccessToken, 460, GraphErrorClass.Authentication, "password changed"),
        Create(GraphErrorCodes.InvalidAccessToken, 463, GraphErrorClass.Authentication, "access token expired"),
        Create(GraphErrorCodes.InvalidAccessToken, 464, GraphErrorClass.Authentication, "user unconfirmed"),
        Create(GraphErrorCodes.InvalidAccessToken, 467, GraphErrorClass.Authentication, "access token invalid"),
        Create(GraphErrorCodes.InvalidAccessToken, 492, GraphErrorClass.Authentication, "session invalid"),
        Create(GraphErrorCodes.InvalidAccessToken, GraphErrorClass.Authentication, "access token not accepted"),
        CreateRange(200, 299, GraphErrorClass.Configuration, "permission missing"),
        Create(341, GraphErrorClass.Throttled, "application limit reached"),
        Create(368, GraphErrorClass.Blocked, "temporarily blocked for policy violations"),
        Create(506, GraphErrorClass.Permanent, "duplicate post"),
        Create(613, GraphErrorClass.Throttled, "custom rate limit reached"),
        Create(GraphErrorCodes.VersionExpired, GraphErrorClass.Configuration, "Graph API version expired"),
        Create(2655, GraphErrorClass.Configuration, "terms of service not accepted"),
        Create(5000, GraphErrorClass.Transient, "internal error"),
        Create(21009, GraphErrorClass.Transient, "undocumented error"),
        CreateRange(80000, 80014, GraphErrorClass.Throttled, "business use case rate limit reached"),
        CreateRange(int.MinValue, -1, GraphErrorClass.Transient, "internal error"),
    ];

    /// <summary>Finds the entry for a code and subcode; null for unknown errors, which are classified by HTTP status.</summary>
    public static GraphErrorDefinition? Find(int code, int? subcode) =>
        All.FirstOrDefault(error => error.Matches(code, subcode));

    private static GraphErrorDefinition Create(int code, GraphErrorClass errorClass, string description) =>
        new(code, code, null, errorClass, description);

    private static GraphErrorDefinition Create(int code, int subcode, GraphErrorClass errorClass, string description) =>
        new(code, code, subcode, errorClass, description);

    private static GraphErrorDefinition CreateRange(int firstCode, int lastCode, GraphErrorClass errorClass, string description) =>
        new(firstCode, lastCode, null, errorClass, description);
}
