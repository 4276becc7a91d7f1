using System.Globalization;

namespace Capi.EventsManager.Page.Shared;

/// <summary>Formats times for the page: UTC, culture-independent.</summary>
internal static class Timestamps
{
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
