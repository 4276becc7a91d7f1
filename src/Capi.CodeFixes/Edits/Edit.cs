using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Edits;

/// <summary>The text changes of one code fix in one document.</summary>
/// <param name="title">The title of the code action.</param>
/// <param name="kind">The equivalence key for Fix All; unique among the fixes of a diagnostic.</param>
/// <param name="changes">The changes, sorted and without overlap. As text changes they preserve all surrounding formatting.</param>
internal sealed class Edit(string title, string kind, IEnumerable<TextChange> changes)
{
    public string Title { get; } = title;

    public string Kind { get; } = kind;

    public ImmutableArray<TextChange> Changes { get; } = [.. changes];
}
