namespace Capi.Catalog;

/// <summary>Classifies the error codes of the Graph API: https://developers.facebook.com/docs/graph-api/guides/error-handling</summary>
/// <remarks>Uses code and subcode only: rate limits and invalid payloads both have HTTP status 400 and type OAuthException.</remarks>
internal static class GraphErrors
{
    /// <summary>All known errors. The first match applies, so subcodes come before their code.</summary>
    public static IReadOnlyList<GraphErrorDefinition> All { get; } =
    [
        Of(1, 99, GraphErrorClass.Permanent, "unknown error, not temporary"),
        Of(1, GraphErrorClass.Transient, "unknown error"),
        Of(2, GraphErrorClass.Transient, "service temporarily unavailable"),
        Of(3, GraphErrorClass.Configuration, "app capability or permission missing"),
        Of(4, GraphErrorClass.Throttled, "application rate limit reached"),
        Of(10, GraphErrorClass.Configuration, "permission denied"),
        Of(17, GraphErrorClass.Throttled, "user or ad account rate limit reached"),
        Of(32, GraphErrorClass.Throttled, "page rate limit reached"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.UnknownObject, GraphErrorClass.Configuration, "dataset not found or not accessible"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.EventTimeTooOld, GraphErrorClass.Permanent, "event_time too old"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.EventTimeInTheFuture, GraphErrorClass.Permanent, "event_time in the future"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PurchaseWithoutValue, GraphErrorClass.Permanent, "purchase without value"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PurchaseWithoutCurrency, GraphErrorClass.Permanent, "purchase without currency"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.ValueWithoutCurrency, GraphErrorClass.Permanent, "value without currency"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.OsVersionMissing, GraphErrorClass.Permanent, "extinfo lacks the OS version"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.CustomerInformationInsufficient, GraphErrorClass.Permanent, "insufficient customer information"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.FieldNotAllowedInMessaging, GraphErrorClass.Permanent, "user_data field not allowed for business_messaging"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.NameNotAllowedInMessaging, GraphErrorClass.Permanent, "event name not allowed for business_messaging"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PageIdMissing, GraphErrorClass.Permanent, "page_id missing"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.InstagramAccountMissing, GraphErrorClass.Permanent, "Instagram account ID missing"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.BadCtwaClid, GraphErrorClass.Permanent, "invalid ctwa_clid"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.WhatsAppAccountMissing, GraphErrorClass.Permanent, "page_id or WhatsApp business account ID missing"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorClass.Permanent, "invalid parameter"),
        Of(102, GraphErrorClass.Authentication, "session expired"),
        Of(104, GraphErrorClass.Authentication, "invalid signature or appsecret_proof"),
        Of(105, GraphErrorClass.Permanent, "too many parameters"),
        Of(GraphErrorCodes.TokenNotAccepted, 458, GraphErrorClass.Authentication, "app removed"),
        Of(GraphErrorCodes.TokenNotAccepted, 459, GraphErrorClass.Authentication, "user checkpointed"),
        Of(GraphErrorCodes.TokenNotAccepted, 460, GraphErrorClass.Authentication, "password changed"),
        Of(GraphErrorCodes.TokenNotAccepted, 463, GraphErrorClass.Authentication, "access token expired"),
        Of(GraphErrorCodes.TokenNotAccepted, 464, GraphErrorClass.Authentication, "user unconfirmed"),
        Of(GraphErrorCodes.TokenNotAccepted, 467, GraphErrorClass.Authentication, "access token invalid"),
        Of(GraphErrorCodes.TokenNotAccepted, 492, GraphErrorClass.Authentication, "session invalid"),
        Of(GraphErrorCodes.TokenNotAccepted, GraphErrorClass.Authentication, "access token not accepted"),
        Range(200, 299, GraphErrorClass.Configuration, "permission missing"),
        Of(341, GraphErrorClass.Throttled, "application limit reached"),
        Of(368, GraphErrorClass.Blocked, "temporarily blocked for policy violations"),
        Of(506, GraphErrorClass.Permanent, "duplicate post"),
        Of(613, GraphErrorClass.Throttled, "custom rate limit reached"),
        Of(5000, GraphErrorClass.Transient, "internal error"),
        Range(80000, 80014, GraphErrorClass.Throttled, "business use case rate limit reached"),
        Range(int.MinValue, -1, GraphErrorClass.Transient, "internal error"),
    ];

    /// <summary>Finds the entry for a code and subcode; null for unknown errors, which are classified by HTTP status.</summary>
    public static GraphErrorDefinition? Find(int code, int? subcode) =>
        All.FirstOrDefault(error => error.Covers(code, subcode));

    private static GraphErrorDefinition Of(int code, GraphErrorClass errorClass, string meaning) =>
        new(code, code, null, errorClass, meaning);

    private static GraphErrorDefinition Of(int code, int subcode, GraphErrorClass errorClass, string meaning) =>
        new(code, code, subcode, errorClass, meaning);

    private static GraphErrorDefinition Range(int first, int last, GraphErrorClass errorClass, string meaning) =>
        new(first, last, null, errorClass, meaning);
}
