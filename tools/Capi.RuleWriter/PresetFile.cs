using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Capi.RuleWriter;

/// <summary>Writes a preset: a global analyzer configuration that sets the severity of every rule.</summary>
internal static class PresetFile
{
    private const string TwoTierCategory = "Capi.Migration";

    /// <summary>Every rule at its default severity.</summary>
    public static string CreateDefault(IEnumerable<RuleInfo> rules) =>
        Create("capi.default: every rule at its default severity.", rules, static severity => severity, keepsTiers: true);

    /// <summary>Every rule one severity higher.</summary>
    public static string CreateStrict(IEnumerable<RuleInfo> rules) =>
        Create("capi.strict: warnings are errors, and messages are warnings.", rules, static severity => severity switch
        {
            DiagnosticSeverity.Warning => DiagnosticSeverity.Error,
            DiagnosticSeverity.Info => DiagnosticSeverity.Warning,
            _ => severity,
        }, keepsTiers: false);

    private static string Create(string summary, IEnumerable<RuleInfo> rules, Func<DiagnosticSeverity, DiagnosticSeverity> severityOf, bool keepsTiers)
    {
        var text = new StringBuilder(
            $"""
            # {summary}
            # Written by tools/Capi.RuleWriter from the rules. Do not edit.

            is_global = true
            # Below 0, the level of a project's own global configuration, which therefore overrides this file. An .editorconfig overrides both.
            global_level = -1

            """);
        foreach (var rule in rules)
        {
            // A severity in a configuration file would also raise the findings that are only likely.
            var severity = keepsTiers && rule.Category == TwoTierCategory ? "default" : FormatSeverity(severityOf(rule.Severity));
            text.Append(CultureInfo.InvariantCulture, $"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return text.ToString();
    }

    private static string FormatSeverity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
