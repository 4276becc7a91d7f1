using System.Globalization;
using System.Net.Http.Headers;

namespace Capi.Delivery.Sending;

/// <summary>Reads the Retry-After header. Meta doesn't document it, but proxies and some responses send it.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The longest delay that is respected, so that a faulty or malicious header can't stop a dataset for a year.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    private const string Name = "Retry-After";

    /// <summary>Returns the requested delay (from seconds or a date), limited to 0 to 1 hour; null when there is no header, or none that can be read. Of several the longest one counts.</summary>
    public static TimeSpan? GetDelay(HttpResponseHeaders headers, DateTimeOffset now)
    {
        // As it was received: the validated property knows neither fractions nor large numbers.
        if (!headers.NonValidated.TryGetValues(Name, out var values))
            return null;
        TimeSpan? longest = null;
        foreach (var value in values)
        {
            if (GetDelay(value, now) is { } next && !(next < longest))
                longest = next;
        }

        return longest;
    }

    private static TimeSpan? GetDelay(string value, DateTimeOffset now)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return double.IsNaN(seconds) || seconds < 0 ? null : TimeSpan.FromSeconds(Math.Clamp(seconds, 0, MaxDelay.TotalSeconds));
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date))
            return null;
        var wait = date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > MaxDelay ? MaxDelay : wait;
    }
}
