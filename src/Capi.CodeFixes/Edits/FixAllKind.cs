using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Edits;

/// <summary>The equivalence key of a Fix All request.</summary>
internal static class FixAllKind
{
    /// <summary>The requested equivalence key, or null for the first fix of each diagnostic.</summary>
    /// <remarks>An editor passes the key of the selected fix. <c>dotnet format</c> passes the key of the first diagnostic of the analyzer, which
    /// may be null or belong to another rule; such a key is ignored.</remarks>
    public static string? Of(FixAllContext context) =>
        context.CodeActionEquivalenceKey is { } kind && context.DiagnosticIds.Any(id => kind.StartsWith(id, StringComparison.Ordinal)) ? kind : null;
}
