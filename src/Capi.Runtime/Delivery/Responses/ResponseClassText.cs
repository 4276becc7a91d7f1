namespace Capi.Delivery.Responses;

/// <summary>Describes a response class in log messages.</summary>
internal static class ResponseClassText
{
    /// <summary>Gets the description, for example <c>authentication failed</c>.</summary>
    public static string GetText(this ResponseClass responseClass) => responseClass switch
    {
        ResponseClass.Delivered => "delivered",
        ResponseClass.Transient => "transient fault",
        ResponseClass.Ambiguous => "unknown outcome",
        ResponseClass.Throttled => "rate limit reached",
        ResponseClass.Blocked => "blocked for a policy violation",
        ResponseClass.AuthenticationFailed => "authentication failed",
        ResponseClass.ConfigurationInvalid => "dataset, permission or address invalid",
        ResponseClass.TooLarge => "request too large",
        ResponseClass.Refused => "refused before it reached Meta",
        _ => "rejected",
    };
}
