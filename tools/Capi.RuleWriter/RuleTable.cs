using System.Globalization;
using System.Text;

namespace Capi.RuleWriter;

/// <summary>Writes the overview of all rules: a table for each range of IDs, inserted into a handwritten template.</summary>
internal static class RuleTable
{
    private const string Placeholder = "{rules}\n";

    /// <summary>Inserts the tables into the template.</summary>
    /// <exception cref="InvalidDataException">The template has no placeholder for the tables.</exception>
    public static string FillTemplate(string template, IEnumerable<RuleInfo> rules)
    {
        if (!template.Contains(Placeholder, StringComparison.Ordinal))
            throw new InvalidDataException("rules.template.md has no line {rules}.");

        return template.Replace(Placeholder, FormatTables(rules), StringComparison.Ordinal);
    }

    private static string FormatTables(IEnumerable<RuleInfo> rules)
    {
        var text = new StringBuilder();
        foreach (var range in rules.GroupBy(rule => (First: rule.Id[4], rule.Category)))
        {
            var from = range.Key.First == '0' ? "001" : range.Key.First + "00";
            text.Append(text.Length == 0 ? "" : "\n")
                .Append(CultureInfo.InvariantCulture, $"## {range.Key.Category["Capi.".Length..]} ({from} to {range.Key.First}99)\n\n")
                .Append("| Rule | Severity | Category | Title | Fix |\n|---|---|---|---|---|\n")
                .AppendJoin("", range.Select(FormatRow));
        }

        return text.ToString();
    }

    private static string FormatRow(RuleInfo rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Category} | {rule.Title} | {(rule.HasFix ? "code fix" : "by hand")} |\n";
}
