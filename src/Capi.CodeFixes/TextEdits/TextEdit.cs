using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.TextEdits;

/// <summary>The text changes of one code fix in one document.</summary>
/// <param name="title">The title of the code action.</param>
/// <param name="equivalenceKey">The equivalence key for Fix All; unique among the fixes of a diagnostic.</param>
/// <param name="changes">The changes, sorted and without overlap. As text changes they preserve all surrounding formatting.</param>
internal sealed class TextEdit(string title, string equivalenceKey, IEnumerable<TextChange> changes)
{
    public string Title { get; } = title;

    public string EquivalenceKey { get; } = equivalenceKey;

    public ImmutableArray<TextChange> Changes { get; } = [.. changes];
}
