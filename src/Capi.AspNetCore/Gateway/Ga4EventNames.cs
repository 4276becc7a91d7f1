using System.Collections.Frozen;

namespace Capi.AspNetCore.Gateway;

/// <summary>Meta's standard events and the names that Google Analytics 4 gives them. A test compares the table with <c>data/standard-events.json</c>.</summary>
internal static class Ga4EventNames
{
    /// <summary>GA4's recommended and automatic events, and the further names that tag templates use.</summary>
    public static readonly FrozenDictionary<string, string> MetaNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["page_view"] = StandardEvents.PageView,
        ["gtm.dom"] = StandardEvents.PageView,
        ["view_item"] = StandardEvents.ViewContent,
        ["search"] = StandardEvents.Search,
        ["add_to_cart"] = StandardEvents.AddToCart,
        ["add_to_wishlist"] = StandardEvents.AddToWishlist,
        ["begin_checkout"] = StandardEvents.InitiateCheckout,
        ["add_payment_info"] = StandardEvents.AddPaymentInfo,
        ["purchase"] = StandardEvents.Purchase,
        ["generate_lead"] = StandardEvents.Lead,
        ["sign_up"] = StandardEvents.CompleteRegistration,
        ["contact"] = StandardEvents.Contact,
        ["customize_product"] = StandardEvents.CustomizeProduct,
        ["donate"] = StandardEvents.Donate,
        ["find_location"] = StandardEvents.FindLocation,
        ["schedule"] = StandardEvents.Schedule,
        ["start_trial"] = StandardEvents.StartTrial,
        ["submit_application"] = StandardEvents.SubmitApplication,
        ["subscribe"] = StandardEvents.Subscribe,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RevenueEvents =
        FrozenSet.Create(StringComparer.Ordinal, StandardEvents.Purchase, StandardEvents.Subscribe, StandardEvents.StartTrial, StandardEvents.Donate);

    /// <summary>True for an event whose value a gateway doesn't accept by default.</summary>
    public static bool IsRevenueEvent(string metaName) => RevenueEvents.Contains(metaName);

    /// <summary>All standard events that report no revenue.</summary>
    public static ISet<string> CreateDefaultEvents() =>
        new HashSet<string>(MetaNames.Values.Where(static name => !RevenueEvents.Contains(name)), StringComparer.Ordinal);

    /// <summary>Meta's name of a GA4 event; other names are returned unchanged.</summary>
    public static string ToMetaName(string name) => MetaNames.GetValueOrDefault(name, name);

    /// <summary>The standard event that a name in another case or in GA4's spelling stands for; null if the name is right.</summary>
    public static string? FindMisspelled(string name)
    {
        if (MetaNames.Values.Contains(name, StringComparer.Ordinal))
            return null;
        return MetaNames.FirstOrDefault(pair => Matches(pair.Key, name) || Matches(pair.Value, name)).Value;
    }

    private static bool Matches(string known, string name) => known.Equals(name, StringComparison.OrdinalIgnoreCase);
}
