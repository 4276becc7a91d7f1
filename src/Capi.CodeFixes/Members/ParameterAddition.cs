using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Inserts parameters into a positional record, on their own lines if the existing ones are.</summary>
internal sealed class ParameterAddition(ParameterListSyntax list, Layout layout)
{
    /// <summary>A change that breaks all code that passes or deconstructs the parameters by position: it adds more parameters than any such code has.</summary>
    /// <remarks>One parameter would not suffice: an argument could silently bind to it while an optional parameter takes the missing one.</remarks>
    public TextChange Probe
    {
        get
        {
            var probes = Enumerable.Range(0, list.Parameters.Count + 1).Select(index => $"global::System.ModuleHandle __capi{index}");
            return Layout.Insert(list.OpenParenToken.Span.End, string.Join(", ", probes) + (list.Parameters.Count > 0 ? ", " : ""));
        }
    }

    /// <summary>The change that adds required parameters; null when the list has syntax errors.</summary>
    public TextChange? Of(IReadOnlyList<string> added, bool isFirst)
    {
        if (list.ContainsDiagnostics)
            return null;

        var present = list.Parameters;
        if (present.Count == 0)
            return Layout.Insert(list.OpenParenToken.Span.End, string.Join(", ", added));

        var index = isFirst ? 0 : present.IndexOf(IsLast);
        return index < 0 ? Behind(present[present.Count - 1], added) : Before(index, added);
    }

    // A required parameter must precede optional and params parameters.
    private static bool IsLast(ParameterSyntax parameter) => parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);

    private TextChange Before(int index, IReadOnlyList<string> added)
    {
        var next = list.Parameters[index];
        if (layout.IndentOf(next.SpanStart) is { } indent)
            return Layout.Insert(Layout.StartWithComments(next), string.Concat(added.Select(one => one + "," + layout.NewLine + indent)));

        return index == 0
            ? Layout.Insert(list.OpenParenToken.Span.End, string.Concat(added.Select(one => one + ", ")))
            : Layout.Insert(list.Parameters.GetSeparator(index - 1).Span.End, string.Concat(added.Select(one => " " + one + ",")));
    }

    // The comma goes directly after the last parameter, the new ones after its comment.
    private TextChange Behind(ParameterSyntax last, IReadOnlyList<string> added)
    {
        var token = last.GetLastToken();
        var end = Layout.EndWithComment(token);
        var gap = layout.IndentOf(last.SpanStart) is { } indent ? layout.NewLine + indent
            : token.TrailingTrivia.Any(SyntaxKind.SingleLineCommentTrivia) ? layout.NewLine + layout.LineIndent(last.SpanStart) + layout.Step
            : " ";
        var text = "," + layout.Between(last.Span.End, end) + gap + string.Join("," + gap, added);
        return new TextChange(TextSpan.FromBounds(last.Span.End, end), text);
    }
}
