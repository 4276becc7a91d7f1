using System.Globalization;

namespace Capi.EventsManager.Page;

/// <summary>Formats times for the page: UTC, culture-independent.</summary>
internal static class Times
{
    public static string Show(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
