using System.Globalization;
using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Values of AppendValue and AppendAttribution that can't be right: times of the future, an attribution too late, shares outside 0 and 1.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/append-attribution</remarks>
internal static class AppendedEventValues
{
    private const string Attribution = "attribution_data";
    private const string Setting = "attribution_setting";

    // As for the time of an event: clocks differ.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AttributionWindow = TimeSpan.FromHours(48);

    private static readonly string[] SettingNames = ["inactivity_window_hours", "reattribution_window_hours"];

    public static IEnumerable<EventWarning> GetWarnings(EventView view) => [.. GetTimeWarnings(view), .. GetAttributionWarnings(view)];

    private static IEnumerable<EventWarning> GetTimeWarnings(EventView view)
    {
        var path = view.Path.Append("original_event_data").Append("event_time");
        if (GetNumber(view.GetMember("original_event_data"), "event_time") is not { } time)
            yield break;

        var age = view.ReceivedAt.ToUnixTimeSeconds() - time;
        if (age < -Tolerance.TotalSeconds)
            yield return new(path, "is in the future; send the Unix time of the earlier event in seconds.");
        else if (view.EventName is "AppendAttribution" && age > AttributionWindow.TotalSeconds)
            yield return new(path, "is more than 48 hours ago; an attribution must follow within 48 hours.");
    }

    private static IEnumerable<EventWarning> GetAttributionWarnings(EventView view)
    {
        var data = view.GetMember(Attribution);
        if (GetNumber(data, "attribution_share") is < 0 or > 1)
            yield return new(view.Path.Append(Attribution).Append("attribution_share"), "should be a share between 0 and 1.");

        var setting = JsonValues.GetMember(data, Setting);
        foreach (var name in SettingNames)
        {
            if (JsonValues.GetMember(setting, name) is { ValueKind: not JsonValueKind.Undefined } value && JsonInteger.GetDigits(value) is null)
                yield return new(view.Path.Append(Attribution).Append(Setting).Append(name), "should be a number of hours.");
        }
    }

    private static double? GetNumber(JsonElement json, string name) =>
        JsonValues.GetMember(json, name) is var value && JsonTypes.IsNumber(value) ? double.Parse(JsonValues.GetText(value), NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
