using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters that Meta compares in clear, in a form that never matches: hashed, of another type, or malformed.</summary>
/// <remarks>Meta doesn't say that it refuses them; its Diagnostics list malformed addresses and click IDs of events that it received. What Meta refuses is left to
/// <see cref="Validators.LeadIdValidator"/> and <see cref="Validators.CtwaClidValidator"/>.</remarks>
internal static class ClearIdentifierWarnings
{
    /// <summary>Returns what is wrong with the value, as the end of a sentence that begins with the path; null if nothing is.</summary>
    public static string? Find(ParameterDefinition parameter, JsonElement value, DateTimeOffset receivedAt)
    {
        if (!IsExpectedType(parameter, value))
            return parameter.IsList ? "should be a string or an array of strings." : "should be a single string.";

        if (parameter.Handling is Handling.Clear && value.ValueKind is JsonValueKind.String && HashedValue.LooksLikeSha256(value.GetString()))
            return "looks hashed; Meta compares it in clear.";

        return parameter.Key switch
        {
            "fbc" or "fbp" => FindInCookie(parameter.Key, JsonValues.GetText(value), receivedAt),
            "client_ip_address" => FindInAddress(JsonValues.GetText(value)),
            "fb_login_id" when JsonInteger.GetDigits(value) is null => "should be decimal digits.",
            _ => null,
        };
    }

    private static bool IsExpectedType(ParameterDefinition parameter, JsonElement value) =>
        JsonTypes.IsScalar(value) || (parameter.IsList && value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(JsonTypes.IsScalar));

    private static string? FindInCookie(string key, string value, DateTimeOffset receivedAt)
    {
        if (!MetaCookieFormat.IsValid(value))
            return "should have the format fb.1.1554763741205.payload; send the cookie unchanged.";
        if (!ClickIdValue.IsTimeInMilliseconds(value))
            return "has a creation time that is not in milliseconds.";
        if (ClickIdValue.IsFuture(value, receivedAt))
            return "has a creation time in the future; send the time at which the cookie was set.";
        if (key is "fbp")
            return ClickIdValue.HasNumber(value) ? null : "ends with something else than a number; send the cookie _fbp unchanged.";
        return ClickIdValue.HasChangedCase(value) ? "has a click ID in one case only; fbclid is case-sensitive, so send it unchanged." : null;
    }

    private static string? FindInAddress(string value)
    {
        if (!ClientIpAddress.TryParse(value, out var address))
            return "should be an IPv4 or IPv6 address without port, brackets or spaces.";
        return ClientIpAddress.IsPrivate(address) ? "is a private address; send the visitor's public address or omit it." : null;
    }
}
