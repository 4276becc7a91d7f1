namespace Capi.Catalog;

/// <summary>The error codes and subcodes of the Graph API that the code refers to: https://developers.facebook.com/docs/graph-api/guides/error-handling</summary>
/// <remarks>Shared by the sender, which classifies responses, and the local Events Manager, which returns them.</remarks>
internal static class GraphErrorCodes
{
    /// <summary>Code: a parameter is missing or invalid. The subcodes below belong to it.</summary>
    public const int InvalidParameter = 100;

    /// <summary>Code: the access token is invalid.</summary>
    public const int InvalidAccessToken = 190;

    /// <summary>Code: the version in the URL has expired.</summary>
    public const int VersionExpired = 2635;

    public const int ObjectNotFound = 33;

    public const int EventTimeTooOld = 2804003;

    public const int EventTimeInFuture = 2804004;

    public const int PurchaseWithoutValue = 2804009;

    public const int PurchaseWithoutCurrency = 2804010;

    public const int ValueWithoutCurrency = 2804023;

    public const int OsVersionMissing = 2804043;

    public const int InsufficientCustomerInformation = 2804050;

    public const int FieldNotAllowedInMessaging = 2804064;

    public const int NameNotAllowedInMessaging = 2804066;

    public const int PageIdMissing = 2804069;

    public const int InstagramAccountMissing = 2804079;

    public const int InvalidCtwaClid = 2804087;

    public const int WhatsAppAccountMissing = 2804116;
}
