using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Graph;

/// <summary>Meta's headers about the used share of the rate limits: https://developers.facebook.com/docs/graph-api/overview/rate-limiting</summary>
internal static class UsageHeaders
{
    public const string AppUsage = "X-App-Usage";

    private const string BusinessUsage = "X-Business-Use-Case-Usage";

    /// <summary>The business ID in the header; the real one is that of the dataset's owner.</summary>
    private const string BusinessId = "1000000000000000";

    /// <param name="percent">The used share of the limits; 100 and more is throttled.</param>
    /// <param name="regainMinutes">The minutes until the limit ends, or null for five if throttled.</param>
    public static void Write(HttpResponse response, int percent, int? regainMinutes = null)
    {
        response.Headers[AppUsage] = FormattableString.Invariant($$"""{"call_count":{{percent}},"total_cputime":{{percent}},"total_time":{{percent}}}""");
        var minutes = regainMinutes ?? (percent >= 100 ? 5 : 0);
        response.Headers[BusinessUsage] = FormattableString.Invariant(
            $$"""{"{{BusinessId}}":[{"type":"ads_management","call_count":{{percent}},"total_cputime":{{percent}},"total_time":{{percent}},"estimated_time_to_regain_access":{{minutes}},"ads_api_access_tier":"standard_access"}]}""");
    }
}
