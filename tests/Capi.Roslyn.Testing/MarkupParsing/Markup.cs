namespace Capi.Roslyn.Testing.MarkupParsing;

/// <summary>Test code without its markup.</summary>
/// <param name="Files">The files, in source order.</param>
/// <param name="Spans">The marked spans, ordered by start.</param>
public sealed record Markup(IReadOnlyList<MarkupFile> Files, IReadOnlyList<MarkupSpan> Spans)
{
    /// <summary>The only file.</summary>
    public MarkupFile OnlyFile => Files.Single();

    /// <summary>The text of each file by its name.</summary>
    public IEnumerable<(string Path, string Text)> Sources => Files.Select(file => (file.Path, file.Text));
}
