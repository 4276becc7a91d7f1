using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Personal data outside user_data, where Meta's terms forbid it.</summary>
internal static class PersonalDataWarnings
{
    private static readonly string[] TextParameters = ["event_name", "event_id"];

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        foreach (var name in TextParameters)
        {
            if (view.GetText(name) is { } text && PersonalText.Contains(text))
                yield return new(view.Path.Append(name), "looks like personal data; it must not identify a person.");
        }

        foreach (var path in PersonalMembers.Find(view.CustomData, view.CustomDataPath))
            yield return new(path, "looks like personal data, which Meta's terms forbid outside user_data.");
    }
}
