using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Tests.Support;

/// <summary>An additional file in memory.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
