namespace Capi.RuleWriter;

/// <summary>Updates the first line of a rule page; the rest is written by hand.</summary>
internal static class PageHeading
{
    /// <summary>Replaces the first line with the rule's ID and title.</summary>
    public static string ReplaceHeading(string page, RuleInfo rule)
    {
        var end = page.IndexOf('\n', StringComparison.Ordinal);
        return rule.Heading + (end < 0 ? "\n" : page[end..]);
    }
}
