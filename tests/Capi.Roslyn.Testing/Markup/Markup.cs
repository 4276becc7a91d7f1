namespace Capi.Roslyn.Testing;

/// <summary>Test code with its markup taken out.</summary>
/// <param name="Files">The files, in the order written.</param>
/// <param name="Spans">The marked stretches, in the order in which they begin.</param>
public sealed record Markup(IReadOnlyList<MarkupFile> Files, IReadOnlyList<MarkupSpan> Spans)
{
    /// <summary>The only file.</summary>
    public MarkupFile OnlyFile => Files.Single();

    /// <summary>The text of each file by its name.</summary>
    public IEnumerable<(string Path, string Text)> Sources => Files.Select(file => (file.Path, file.Text));
}
