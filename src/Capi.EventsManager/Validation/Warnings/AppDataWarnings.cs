using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Requirements for app_data in Meta's documentation that are not known to reject a request.</summary>
internal static class AppDataWarnings
{
    private static readonly string[] TrackingFlags = ["advertiser_tracking_enabled", "application_tracking_enabled"];

    private static readonly string[] ExtinfoVersions = ["a2", "i2"];

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (!string.Equals(view.ActionSource, "app", StringComparison.Ordinal))
            yield break;

        var path = view.Path.Append("app_data");
        var data = view.GetMember("app_data");
        if (JsonValues.GetMember(data, TrackingFlags[0]).ValueKind is JsonValueKind.Undefined)
            yield return new(path.Append(TrackingFlags[0]), "is required for app events.");

        foreach (var name in TrackingFlags)
        {
            if (JsonValues.GetMember(data, name) is { ValueKind: not JsonValueKind.Undefined } value && JsonInteger.GetDigits(value) is not ("0" or "1"))
                yield return new(path.Append(name), "should be 0 or 1.");
        }

        var extinfo = JsonValues.GetMember(data, "extinfo");
        if (extinfo.ValueKind is JsonValueKind.Object)
            yield return new(path.Append("extinfo"), "is an object; Meta documents an array.");

        if (ExtinfoEntries.Get(extinfo) is not { Count: > 0 } entries)
            yield break;

        for (var index = 1; index < entries.Count; index++)
        {
            if (!JsonTypes.IsScalar(entries[index]))
                yield return new(path.Append("extinfo").AppendIndex(index), "should be a string; the empty one stands for unknown.");
        }

        var version = entries[0];
        if (!ExtinfoVersions.Any(known => version.ValueKind is JsonValueKind.String && version.ValueEquals(known)))
            yield return new(path.Append("extinfo").AppendIndex(0), $"is not a version Meta lists: {string.Join(", ", ExtinfoVersions)}.");
    }
}
