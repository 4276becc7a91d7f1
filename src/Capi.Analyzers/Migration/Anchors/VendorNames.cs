using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Anchors;

/// <summary>Recognizes code for the interfaces of other vendors, whose payloads look like Meta's.</summary>
internal static class VendorNames
{
    private static readonly string[] Others = ["tiktok", "pinterest", "snapchat", "snapkit", "linkedin", "reddit", "googleanalytics", "google-analytics", "googleads", "measurementprotocol", "klaviyo", "mixpanel", "amplitude", "criteo", "taboola", "outbrain", "twitter", "segment.io", "segment.com", "hubspot", "braze", "quora", "microsoft.com", "bing.com", "yahoo"];

    /// <summary>True when a type, its namespace or the types around it are named after another vendor.</summary>
    public static bool MentionsOther(INamedTypeSymbol type) => Contains(type.ToDisplayString()) && type.Name.IndexOf("Meta", StringComparison.Ordinal) < 0 && type.Name.IndexOf("Facebook", StringComparison.Ordinal) < 0;

    /// <summary>True when a text contains another vendor's name.</summary>
    public static bool Contains(string text) => Others.Any(vendor => text.IndexOf(vendor, StringComparison.OrdinalIgnoreCase) >= 0);
}
