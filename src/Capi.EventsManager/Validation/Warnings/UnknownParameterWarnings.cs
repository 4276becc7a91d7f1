using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters in a place where Meta doesn't read them.</summary>
/// <remarks>custom_data can have keys of one's own, so only keys of other places are reported there.</remarks>
internal static class UnknownParameterWarnings
{
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
    }

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
