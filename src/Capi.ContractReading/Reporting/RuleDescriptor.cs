using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Reporting;

/// <summary>Creates the descriptor of a rule. A message says what is wrong, what follows at Meta, and what to do.</summary>
internal static class RuleDescriptor
{
    /// <summary>The address of the folder with the rule pages.</summary>
    private static readonly string HelpLinkBase = GetRepositoryUrl() + "/blob/main/docs/rules/";

    /// <summary>A rule whose violation loses events or data, or exposes it.</summary>
    public static DiagnosticDescriptor CreateError(string id, string title, string messageFormat, string category) =>
        Create(id, title, messageFormat, category, DiagnosticSeverity.Error);

    /// <summary>An error that is known only when the whole project has been read: an editor reports it later than others.</summary>
    public static DiagnosticDescriptor CreateErrorOfCompilation(string id, string title, string messageFormat, string category) =>
        Create(id, title, messageFormat, category, DiagnosticSeverity.Error, WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>A rule whose violation is a mistake in most code.</summary>
    public static DiagnosticDescriptor CreateWarning(string id, string title, string messageFormat, string category) =>
        Create(id, title, messageFormat, category, DiagnosticSeverity.Warning);

    /// <summary>A rule that suggests an improvement.</summary>
    public static DiagnosticDescriptor CreateInfo(string id, string title, string messageFormat, string category) =>
        Create(id, title, messageFormat, category, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, messageFormat, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + id + ".md", customTags: tags);

    // The SDK writes the property RepositoryUrl of Directory.Build.props into each assembly.
    private static string GetRepositoryUrl() =>
        typeof(RuleDescriptor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryUrl").Value!;
}
