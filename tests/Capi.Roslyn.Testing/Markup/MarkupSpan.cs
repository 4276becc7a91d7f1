using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing;

/// <summary>One marked stretch of test code.</summary>
/// <param name="Name">The id in <c>{|CAPI101:…|}</c>, the number in <c>{|#0:…|}</c> with its <c>#</c>, or empty for <c>[|…|]</c>.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Span">Its place in that file, without the markup.</param>
public sealed record MarkupSpan(string Name, string File, TextSpan Span)
{
    /// <summary>True for a place that only has a number, for <see cref="ExpectedDiagnostic"/> to refer to.</summary>
    public bool IsLocation => Name.StartsWith('#');
}
