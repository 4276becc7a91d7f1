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
        Of(100, 33, GraphErrorClass.Configuration, "dataset unknown or not permitted"),
        Of(100, 2804003, GraphErrorClass.Permanent, "event_time too old"),
        Of(100, 2804004, GraphErrorClass.Permanent, "event_time in the future"),
        Of(100, 2804009, GraphErrorClass.Permanent, "purchase without value"),
        Of(100, 2804010, GraphErrorClass.Permanent, "purchase without currency"),
        Of(100, 2804023, GraphErrorClass.Permanent, "value without currency"),
        Of(100, 2804043, GraphErrorClass.Permanent, "extinfo lacks the OS version"),
        Of(100, 2804050, GraphErrorClass.Permanent, "customer information insufficient"),
        Of(100, 2804064, GraphErrorClass.Permanent, "user_data field not allowed for business_messaging"),
        Of(100, 2804066, GraphErrorClass.Permanent, "event name not allowed for business_messaging"),
        Of(100, 2804069, GraphErrorClass.Permanent, "page_id missing"),
        Of(100, 2804079, GraphErrorClass.Permanent, "Instagram account id missing"),
        Of(100, 2804087, GraphErrorClass.Permanent, "bad ctwa_clid"),
        Of(100, 2804116, GraphErrorClass.Permanent, "WhatsApp needs page_id or an account id"),
        Of(100, GraphErrorClass.Permanent, "invalid parameter"),
        Of(102, GraphErrorClass.Authentication, "session ended"),
        Of(104, GraphErrorClass.Authentication, "bad signature or appsecret_proof"),
        Of(105, GraphErrorClass.Permanent, "too many parameters"),
        Of(190, 458, GraphErrorClass.Authentication, "app removed"),
        Of(190, 459, GraphErrorClass.Authentication, "user has to pass a checkpoint"),
        Of(190, 460, GraphErrorClass.Authentication, "password changed"),
        Of(190, 463, GraphErrorClass.Authentication, "token expired"),
        Of(190, 464, GraphErrorClass.Authentication, "user not confirmed"),
        Of(190, 467, GraphErrorClass.Authentication, "token invalid"),
        Of(190, 492, GraphErrorClass.Authentication, "session invalid"),
        Of(190, GraphErrorClass.Authentication, "token not accepted"),
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
