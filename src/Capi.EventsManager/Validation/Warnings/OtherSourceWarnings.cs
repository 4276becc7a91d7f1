using System.Text.Json;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Customer information and parameters that Meta reads for apps or for business messaging only.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters</remarks>
internal static class OtherSourceWarnings
{
    private static readonly (string ActionSource, string Description, string[] Keys)[] Rules =
    [
        ("app", "app events", ["madid", "anon_id"]),
        (
            "business_messaging",
            "events of business messaging",
            ["page_id", "page_scoped_user_id", "ctwa_clid", "ig_account_id", "ig_sid", "whatsapp_business_account_id", "instagram_business_account_id"]),
    ];

    private static readonly (string Key, string ActionSource, string Description)[] EventParameters =
    [
        ("app_data", "app", "app events"),
        ("messaging_channel", "business_messaging", "events of business messaging"),
    ];

    public static IEnumerable<EventWarning> GetWarnings(EventView view) => view.ActionSource is { } source
        ? [.. GetUserDataWarnings(view, source), .. GetEventWarnings(view, source)]
        : [];

    /// <summary>Returns the events that the key is read for, or null if they are those of this source.</summary>
    public static string? FindOtherSource(string key, string actionSource) =>
        Rules.FirstOrDefault(rule => rule.ActionSource != actionSource && rule.Keys.Contains(key, StringComparer.Ordinal)).Description;

    private static IEnumerable<EventWarning> GetUserDataWarnings(EventView view, string source) =>
        from member in view.GetUserDataMembers()
        let description = FindOtherSource(member.Key, source)
        where description is not null
        select new EventWarning(view.UserDataPath.Append(member.Key), $"is read for {description} only.");

    private static IEnumerable<EventWarning> GetEventWarnings(EventView view, string source)
    {
        foreach (var (key, actionSource, description) in EventParameters)
        {
            if (actionSource != source && view.GetMember(key).ValueKind is not JsonValueKind.Undefined)
                yield return new(view.Path.Append(key), $"is read for {description} only.");
        }

        // The subcode for parameters that aren't allowed is about user_data; whether the URL is refused is not known.
        if (source == "business_messaging" && view.GetMember("event_source_url").ValueKind is not JsonValueKind.Undefined)
            yield return new(view.Path.Append("event_source_url"), "doesn't belong in an event of business messaging; omit it.");
    }
}
