using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing.MarkupParsing;

/// <summary>A marked span of test code.</summary>
/// <param name="Name">The id in <c>{|CAPI101:…|}</c>, the number in <c>{|#0:…|}</c> with its <c>#</c>, or empty for <c>[|…|]</c>.</param>
/// <param name="File">The path of its file.</param>
/// <param name="Span">The span in that file, without the markup.</param>
public sealed record MarkupSpan(string Name, string File, TextSpan Span);
