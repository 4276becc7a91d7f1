using System.Globalization;

namespace Capi.EventsManager.Page;

/// <summary>Times as the page shows them: UTC, the same on every machine.</summary>
internal static class Times
{
    public static string Show(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
