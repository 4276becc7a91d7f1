using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

/// <summary>Every rule: its id, severity and message, in one file per range of ids. A message names the member, the consequence and the remedy.</summary>
internal static partial class Descriptors
{
    /// <summary>Where the pages lie, from the root of the repository; it has no public address yet.</summary>
    public const string HelpLinkBase = "docs/rules/";

    private static DiagnosticDescriptor Error(string id, string title, string message, string category) =>
        Rule(id, title, message, category, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string category) =>
        Rule(id, title, message, category, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message, string category) =>
        Rule(id, title, message, category, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Rule(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + id + ".md");
}
