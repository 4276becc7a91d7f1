using Microsoft.CodeAnalysis;

namespace Capi.RuleWriter;

/// <summary>The properties of a rule that appear in the generated files.</summary>
/// <param name="Id">For example CAPI101.</param>
/// <param name="Severity">Its default severity.</param>
/// <param name="Category">For example Capi.Privacy.</param>
/// <param name="Title">Its title.</param>
/// <param name="HasFix">True if there is a code fix for it.</param>
internal sealed record RuleInfo(string Id, DiagnosticSeverity Severity, string Category, string Title, bool HasFix)
{
    /// <summary>The path of its page, relative to the repository root.</summary>
    public string Page => $"docs/rules/{Id}.md";

    /// <summary>The first line of its page.</summary>
    public string Heading => $"# {Id}: {Title}";
}
