using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Capi.RuleWriter;

/// <summary>Writes a preset: a global analyzer configuration that names the severity of every rule.</summary>
internal static class PresetFile
{
    /// <summary>Every rule as it comes.</summary>
    public static string Default(IEnumerable<Rule> rules) =>
        Write("capi.default: every rule at its own severity.", rules, static severity => severity);

    /// <summary>Every rule one step more serious.</summary>
    public static string Strict(IEnumerable<Rule> rules) =>
        Write("capi.strict: warnings stop the build, and what is only said becomes a warning.", rules, static severity => severity switch
        {
            DiagnosticSeverity.Warning => DiagnosticSeverity.Error,
            DiagnosticSeverity.Info => DiagnosticSeverity.Warning,
            _ => severity,
        });

    private static string Write(string summary, IEnumerable<Rule> rules, Func<DiagnosticSeverity, DiagnosticSeverity> severityOf)
    {
        var text = new StringBuilder(
            $"""
            # {summary}
            # Written by tools/Capi.RuleWriter from the rules. Do not edit.

            is_global = true
            # Below 0, the level of a project's own global configuration: that one wins, and an .editorconfig wins over both.
            global_level = -1

            """);
        foreach (var rule in rules)
            text.Append(CultureInfo.InvariantCulture, $"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Word(severityOf(rule.Severity))}\n");

        return text.ToString();
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
