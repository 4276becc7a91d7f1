using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Edits;

/// <summary>Which of a rule's fixes Fix All is asked for.</summary>
internal static class FixAllKind
{
    /// <summary>Its kind; null for whatever is offered first for each diagnostic.</summary>
    /// <remarks>An editor names the fix that somebody chose. <c>dotnet format</c> names the one that is offered for the first diagnostic of the
    /// analyzer, whichever rule that breaks: none, or the fix of another rule.</remarks>
    public static string? Of(FixAllContext context) =>
        context.CodeActionEquivalenceKey is { } kind && context.DiagnosticIds.Any(id => kind.StartsWith(id, StringComparison.Ordinal)) ? kind : null;
}
