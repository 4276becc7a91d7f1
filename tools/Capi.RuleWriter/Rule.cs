using Microsoft.CodeAnalysis;

namespace Capi.RuleWriter;

/// <summary>What the written files say of a rule.</summary>
/// <param name="Id">For example CAPI101.</param>
/// <param name="Severity">Its severity where nobody has set another.</param>
/// <param name="Category">For example Capi.Privacy.</param>
/// <param name="Title">Its title.</param>
/// <param name="HasFix">Whether a code fix offers to repair it.</param>
internal sealed record Rule(string Id, DiagnosticSeverity Severity, string Category, string Title, bool HasFix)
{
    /// <summary>Its page, from the root of the repository.</summary>
    public string Page => $"docs/rules/{Id}.md";

    /// <summary>The first line of its page.</summary>
    public string Heading => $"# {Id}: {Title}";
}
