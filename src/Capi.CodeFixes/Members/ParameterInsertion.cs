using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Inserts parameters into a positional record, on their own lines if the existing ones are.</summary>
internal sealed class ParameterInsertion(ParameterListSyntax list, FileLayout layout)
{
    /// <summary>A change that breaks all code that passes or deconstructs the parameters by position: it adds more parameters than any such code has.</summary>
    /// <remarks>One parameter would not suffice: an argument could silently bind to it while an optional parameter takes the missing one.</remarks>
    public TextChange PositionalUsageProbe
    {
        get
        {
            var probes = Enumerable.Range(0, list.Parameters.Count + 1).Select(index => $"global::System.ModuleHandle __capi{index}");
            return FileLayout.CreateInsertion(list.OpenParenToken.Span.End, string.Join(", ", probes) + (list.Parameters.Count > 0 ? ", " : ""));
        }
    }

    /// <summary>The change that adds required parameters; null when the list has syntax errors.</summary>
    public TextChange? CreateChange(IReadOnlyList<string> added, bool isFirst)
    {
        if (list.ContainsDiagnostics)
            return null;

        var present = list.Parameters;
        if (present.Count == 0)
            return FileLayout.CreateInsertion(list.OpenParenToken.Span.End, string.Join(", ", added));

        var index = isFirst ? 0 : present.IndexOf(IsOptionalOrParams);
        return index < 0 ? InsertAfter(present[present.Count - 1], added) : InsertBefore(index, added);
    }

    // A required parameter must precede optional and params parameters.
    private static bool IsOptionalOrParams(ParameterSyntax parameter) => parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);

    private TextChange InsertBefore(int index, IReadOnlyList<string> added)
    {
        var next = list.Parameters[index];
        if (layout.GetIndentation(next.SpanStart) is { } indent)
            return FileLayout.CreateInsertion(FileLayout.GetStartIncludingComments(next), string.Concat(added.Select(one => one + "," + layout.NewLine + indent)));

        return index == 0
            ? FileLayout.CreateInsertion(list.OpenParenToken.Span.End, string.Concat(added.Select(one => one + ", ")))
            : FileLayout.CreateInsertion(list.Parameters.GetSeparator(index - 1).Span.End, string.Concat(added.Select(one => " " + one + ",")));
    }

    // The comma goes directly after the last parameter, the new ones after its comment.
    private TextChange InsertAfter(ParameterSyntax last, IReadOnlyList<string> added)
    {
        var token = last.GetLastToken();
        var end = FileLayout.GetEndIncludingComment(token);
        var gap = layout.GetIndentation(last.SpanStart) is { } indent ? layout.NewLine + indent
            : token.TrailingTrivia.Any(SyntaxKind.SingleLineCommentTrivia) ? layout.NewLine + layout.GetLineIndentation(last.SpanStart) + layout.IndentUnit
            : " ";
        var text = "," + layout.GetText(last.Span.End, end) + gap + string.Join("," + gap, added);
        return new TextChange(TextSpan.FromBounds(last.Span.End, end), text);
    }
}
