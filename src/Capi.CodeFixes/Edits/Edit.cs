using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Edits;

/// <summary>What one fix writes in one file.</summary>
/// <param name="title">What the editor shows.</param>
/// <param name="kind">What Fix All holds for the same fix; unique among the fixes of a diagnostic.</param>
/// <param name="changes">What is written, in order and without overlap. Only text: so all around it stays as it was.</param>
internal sealed class Edit(string title, string kind, IEnumerable<TextChange> changes)
{
    public string Title { get; } = title;

    public string Kind { get; } = kind;

    public ImmutableArray<TextChange> Changes { get; } = [.. changes];
}
