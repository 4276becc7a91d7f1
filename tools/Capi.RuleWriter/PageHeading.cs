namespace Capi.RuleWriter;

/// <summary>A page belongs to people, but for its first line.</summary>
internal static class PageHeading
{
    /// <summary>The page with the rule's id and title in its first line.</summary>
    public static string Write(string page, Rule rule)
    {
        var end = page.IndexOf('\n', StringComparison.Ordinal);
        return rule.Heading + (end < 0 ? "\n" : page[end..]);
    }
}
