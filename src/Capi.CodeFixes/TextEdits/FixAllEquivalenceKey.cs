using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.TextEdits;

/// <summary>The equivalence key of a Fix All request.</summary>
internal static class FixAllEquivalenceKey
{
    /// <summary>The requested equivalence key, or null for the first fix of each diagnostic.</summary>
    /// <remarks>An editor passes the key of the selected fix. <c>dotnet format</c> passes the key of the first diagnostic of the analyzer, which
    /// may be null or belong to another rule; such a key is ignored.</remarks>
    public static string? FromContext(FixAllContext context) =>
        context.CodeActionEquivalenceKey is { } equivalenceKey && context.DiagnosticIds.Any(id => equivalenceKey.StartsWith(id, StringComparison.Ordinal)) ? equivalenceKey : null;
}
