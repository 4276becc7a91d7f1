using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Descriptors;

/// <summary>The descriptors of all rules, in one file per range of IDs. A message says what is wrong, what follows at Meta, and what to do.</summary>
internal static partial class RuleDescriptors
{
    /// <summary>The folder of the rule pages, relative to the repository root, because the repository has no public URL yet.</summary>
    public const string HelpLinkBase = "docs/rules/";

    private static DiagnosticDescriptor Error(string id, string title, string message, string category) =>
        Create(id, title, message, category, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string category) =>
        Create(id, title, message, category, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message, string category) =>
        Create(id, title, message, category, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + id + ".md");
}
