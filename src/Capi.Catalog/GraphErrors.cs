namespace Capi.Catalog;

/// <summary>The error codes of the Graph API and what each asks of the sender (spec sections 9.2 and 9.3).</summary>
/// <remarks>Only code and subcode are judged: throttles and bad payloads alike arrive as HTTP 400 with type OAuthException.</remarks>
internal static class GraphErrors
{
    /// <summary>Every error we know. The first entry that covers a code and subcode decides, so subcodes stand before their code.</summary>
    public static IReadOnlyList<GraphErrorDefinition> All { get; } =
    [
        Of(1, 99, GraphErrorClass.Permanent, "unknown error that repeats"),
        Of(1, GraphErrorClass.Transient, "unknown error"),
        Of(2, GraphErrorClass.Transient, "service down"),
        Of(3, GraphErrorClass.Configuration, "the app may not make this call"),
        Of(4, GraphErrorClass.Throttled, "app call limit"),
        Of(10, GraphErrorClass.Configuration, "permission denied"),
        Of(17, GraphErrorClass.Throttled, "user or ad account call limit"),
        Of(32, GraphErrorClass.Throttled, "page call limit"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.UnknownObject, GraphErrorClass.Configuration, "dataset unknown or not permitted"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.EventTimeTooOld, GraphErrorClass.Permanent, "event_time too old"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.EventTimeInTheFuture, GraphErrorClass.Permanent, "event_time in the future"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PurchaseWithoutValue, GraphErrorClass.Permanent, "purchase without value"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PurchaseWithoutCurrency, GraphErrorClass.Permanent, "purchase without currency"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.ValueWithoutCurrency, GraphErrorClass.Permanent, "value without currency"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.OsVersionMissing, GraphErrorClass.Permanent, "extinfo lacks the OS version"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.CustomerInformationInsufficient, GraphErrorClass.Permanent, "customer information insufficient"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.FieldNotAllowedInMessaging, GraphErrorClass.Permanent, "user_data field not allowed for business_messaging"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.NameNotAllowedInMessaging, GraphErrorClass.Permanent, "event name not allowed for business_messaging"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.PageIdMissing, GraphErrorClass.Permanent, "page_id missing"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.InstagramAccountMissing, GraphErrorClass.Permanent, "Instagram account id missing"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.BadCtwaClid, GraphErrorClass.Permanent, "bad ctwa_clid"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorCodes.WhatsAppAccountMissing, GraphErrorClass.Permanent, "WhatsApp needs page_id or an account id"),
        Of(GraphErrorCodes.InvalidParameter, GraphErrorClass.Permanent, "invalid parameter"),
        Of(102, GraphErrorClass.Authentication, "session ended"),
        Of(104, GraphErrorClass.Authentication, "bad signature or appsecret_proof"),
        Of(105, GraphErrorClass.Permanent, "too many parameters"),
        Of(GraphErrorCodes.TokenNotAccepted, 458, GraphErrorClass.Authentication, "app removed"),
        Of(GraphErrorCodes.TokenNotAccepted, 459, GraphErrorClass.Authentication, "user has to pass a checkpoint"),
        Of(GraphErrorCodes.TokenNotAccepted, 460, GraphErrorClass.Authentication, "password changed"),
        Of(GraphErrorCodes.TokenNotAccepted, 463, GraphErrorClass.Authentication, "token expired"),
        Of(GraphErrorCodes.TokenNotAccepted, 464, GraphErrorClass.Authentication, "user not confirmed"),
        Of(GraphErrorCodes.TokenNotAccepted, 467, GraphErrorClass.Authentication, "token invalid"),
        Of(GraphErrorCodes.TokenNotAccepted, 492, GraphErrorClass.Authentication, "session invalid"),
        Of(GraphErrorCodes.TokenNotAccepted, GraphErrorClass.Authentication, "token not accepted"),
        Range(200, 299, GraphErrorClass.Configuration, "permission missing"),
        Of(341, GraphErrorClass.Throttled, "app limit reached"),
        Of(368, GraphErrorClass.Blocked, "blocked for a policy"),
        Of(506, GraphErrorClass.Permanent, "duplicate post"),
        Of(613, GraphErrorClass.Throttled, "custom rate limit"),
        Of(5000, GraphErrorClass.Transient, "internal error"),
        Range(80000, 80014, GraphErrorClass.Throttled, "business use case limit"),
        Range(int.MinValue, -1, GraphErrorClass.Transient, "internal error"),
    ];

    /// <summary>The entry for this code and subcode, or null: then the HTTP status decides.</summary>
    public static GraphErrorDefinition? Find(int code, int? subcode) =>
        All.FirstOrDefault(error => error.Covers(code, subcode));

    private static GraphErrorDefinition Of(int code, GraphErrorClass errorClass, string meaning) =>
        new(code, code, null, errorClass, meaning);

    private static GraphErrorDefinition Of(int code, int subcode, GraphErrorClass errorClass, string meaning) =>
        new(code, code, subcode, errorClass, meaning);

    private static GraphErrorDefinition Range(int first, int last, GraphErrorClass errorClass, string meaning) =>
        new(first, last, null, errorClass, meaning);
}
