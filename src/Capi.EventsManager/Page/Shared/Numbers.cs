using System.Globalization;

namespace Capi.EventsManager.Page.Shared;

/// <summary>Formats numbers for the pages, culture-independent.</summary>
internal static class Numbers
{
    /// <summary>Returns the number with separated thousands.</summary>
    public static string Format(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Returns the number with its noun: "1 event", "2 events".</summary>
    public static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Returns a percentage: "75%", "33.3%".</summary>
    public static string Percent(decimal percentage) => percentage.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>Returns a score with one decimal place.</summary>
    public static string Score(decimal score) => score.ToString("0.0", CultureInfo.InvariantCulture);
}
