using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters in a place where Meta doesn't read them.</summary>
/// <remarks>custom_data can have keys of one's own, so only keys of other places are reported there.</remarks>
internal static class UnknownParameterWarnings
{
    // Their members are Meta's alone, so an unknown one is a misspelling.
    private static readonly (string Parent, ParameterSection Section)[] ClosedObjects =
    [
        ("app_data", ParameterSection.AppData),
        ("original_event_data", ParameterSection.OriginalEventData),
        ("attribution_data", ParameterSection.AttributionData),
    ];

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        foreach (var (key, _) in JsonValues.GetMembers(view.Json))
        {
            if (ParameterDefinitions.Find(ParameterSection.Event, key) is null)
                yield return new(view.Path.Append(FieldNames.Sanitize(key)), $"is not a server event parameter of Meta.{GetAdvice(view, key)}");
        }

        foreach (var (key, _) in JsonValues.GetMembers(view.CustomData))
        {
            if (ParameterDefinitions.Find(ParameterSection.CustomData, key) is null && FindOtherPlace(view, key) is { } place)
                yield return new(view.CustomDataPath.Append(FieldNames.Sanitize(key)), $"is not read here; it belongs in {place}.");
        }

        foreach (var warning in GetNestedWarnings(view))
            yield return warning;
    }

    private static IEnumerable<EventWarning> GetNestedWarnings(EventView view) =>
        from closed in ClosedObjects
        from member in JsonValues.GetMembers(view.GetMember(closed.Parent))
        where ParameterDefinitions.Find(closed.Section, member.Key) is null
        select new EventWarning(view.Path.Append(closed.Parent).Append(FieldNames.Sanitize(member.Key)), $"is not a parameter of {closed.Parent}.");

    private static string GetAdvice(EventView view, string key)
    {
        if (ParameterDefinitions.Find(ParameterSection.UserData, key) is not null)
            return $" It belongs in {view.UserDataPath}.";
        return ParameterDefinitions.Find(ParameterSection.CustomData, key) is null ? "" : $" It belongs in {view.CustomDataPath}.";
    }

    // eventID is the Pixel's spelling of event_id, which many send as custom data.
    private static FieldPath? FindOtherPlace(EventView view, string key)
    {
        if (ParameterDefinitions.Find(ParameterSection.UserData, key) is not null)
            return view.UserDataPath;
        if (key is "eventID" or "eventId" or "eid")
            return view.Path.Append("event_id");
        return ParameterDefinitions.Find(ParameterSection.Event, key) is null ? null : view.Path.Append(key);
    }
}
