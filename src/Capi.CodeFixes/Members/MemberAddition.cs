using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Writes new members into a type, laid out as the ones that are there.</summary>
internal sealed class MemberAddition(TypeDeclarationSyntax type, SourceText text)
{
    private const string Step = "    ";

    /// <summary>The change that adds the members; they are all set or all constant, all first or all behind.</summary>
    public TextChange Of(IReadOnlyList<NewMember> members)
    {
        var isFirst = members[0].IsFirst;
        if (type is RecordDeclarationSyntax { ParameterList: { } parameters } && members.All(member => member.IsSet))
            return Parameters(parameters, [.. members.Select(member => member.Parameter)], isFirst);

        return Properties([.. members.Select(member => member.Property)], isFirst);
    }

    private TextChange Parameters(ParameterListSyntax list, IReadOnlyList<string> added, bool isFirst)
    {
        var present = list.Parameters;
        if (present.Count == 0)
            return Insert(list.OpenParenToken.Span.End, string.Join(", ", added));

        // What must be given can't stand behind what need not.
        var index = isFirst ? 0 : present.IndexOf(parameter => parameter.Default is not null);
        if (index < 0)
        {
            var gap = Gap(present[present.Count - 1]);
            return Insert(present[present.Count - 1].Span.End, string.Concat(added.Select(one => "," + gap + one)));
        }

        var between = Gap(present[index]);
        return Insert(present[index].SpanStart, string.Concat(added.Select(one => one + "," + between)));
    }

    private TextChange Properties(IReadOnlyList<string> added, bool isFirst)
    {
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
            return Body(added);

        var isOneLine = LineOf(type.OpenBraceToken.SpanStart) == LineOf(type.CloseBraceToken.SpanStart);
        var indent = type.Members.Count > 0 && IndentOf(type.Members[0].SpanStart) is { } sibling ? sibling : Indent + Step;
        var gap = isOneLine ? " " : NewLine + indent;
        var position = isFirst || type.Members.Count == 0 ? type.OpenBraceToken.Span.End : type.Members[type.Members.Count - 1].Span.End;
        return Insert(position, string.Concat(added.Select(one => gap + one)));
    }

    // record Order(string Id); gets a body.
    private TextChange Body(IReadOnlyList<string> added)
    {
        var body = NewLine + Indent + "{" + string.Concat(added.Select(one => NewLine + Indent + Step + one)) + NewLine + Indent + "}";
        return new TextChange(type.SemicolonToken.Span, body);
    }

    private string Indent => IndentOf(type.SpanStart) ?? "";

    private string NewLine
    {
        get
        {
            var line = text.Lines[0];
            return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        }
    }

    // Parameters that stand in lines of their own get one more such line.
    private string Gap(ParameterSyntax sibling) => IndentOf(sibling.SpanStart) is { } indent ? NewLine + indent : " ";

    /// <summary>The white space before the position when nothing else stands before it in its line; else null.</summary>
    private string? IndentOf(int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines[LineOf(position)].Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    private int LineOf(int position) => text.Lines.IndexOf(position);

    private static TextChange Insert(int position, string added) => new(new TextSpan(position, 0), added);
}
