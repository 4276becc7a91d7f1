namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Customer information that Meta reads for apps or for business messaging only.</summary>
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

    public static IEnumerable<EventWarning> GetWarnings(EventView view) =>
        from member in view.GetUserDataMembers()
        let description = view.ActionSource is { } source ? FindOtherSource(member.Key, source) : null
        where description is not null
        select new EventWarning(view.UserDataPath.Append(member.Key), $"is read for {description} only.");

    /// <summary>Returns the events that the key is read for, or null if they are those of this source.</summary>
    public static string? FindOtherSource(string key, string actionSource) =>
        Rules.FirstOrDefault(rule => rule.ActionSource != actionSource && rule.Keys.Contains(key, StringComparer.Ordinal)).Description;
}
