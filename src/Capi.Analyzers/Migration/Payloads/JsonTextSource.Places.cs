using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Payloads;

// Where the characters of the text stand in the code.
internal sealed partial class JsonTextSource
{
    /// <summary>The code that writes a value in the place of a placeholder; null when the text does not have one there.</summary>
    public Location? FindFill(int start, int end)
    {
        var filled = Text.Skip(start).Take(end - start).Where(_filled.Contains).ToList();
        return filled.Count == 1 ? GetExpression(filled[0])?.Syntax.GetLocation() : null;
    }

    /// <summary>The place of a character in the code.</summary>
    public Location GetLocation(int position)
    {
        var (part, offset) = FindPiece(position);
        var start = part.Syntax.SpanStart + offset;
        return Location.Create(part.Syntax.SyntaxTree, new TextSpan(Math.Min(start, part.Syntax.Span.End), 0));
    }

    /// <summary>The place of a part of the text in the code.</summary>
    public Location GetLocation(int start, int end)
    {
        var (first, last) = (GetLocation(start), GetLocation(Math.Max(start, end - 1)));
        return first.SourceTree == last.SourceTree && last.SourceSpan.Start >= first.SourceSpan.Start
            ? Location.Create(first.SourceTree!, TextSpan.FromBounds(first.SourceSpan.Start, Math.Min(last.SourceSpan.Start + 1, first.SourceTree!.Length)))
            : first;
    }

    /// <summary>The literal that contains a character.</summary>
    public IOperation GetPart(int position) => FindPiece(position).Part;

    private (IOperation Part, int Offset) FindPiece(int position)
    {
        for (var index = _pieces.Count - 1; index >= 0; index--)
        {
            if (_pieces[index].Start > position)
                continue;
            var offsets = _pieces[index].Offsets;
            var inside = position - _pieces[index].Start;
            return (_pieces[index].Part, offsets.Length == 0 ? 0 : offsets[Math.Min(inside, offsets.Length - 1)]);
        }

        return (_pieces[0].Part, 0);
    }

    /// <summary>For each character of a text its place in the literal, which has quotation marks, escapes or an indentation.</summary>
    private static int[] MapToSource(string source, string text)
    {
        var offsets = new int[text.Length];
        var at = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var found = at < source.Length ? source.IndexOf(text[index], at, Math.Min(200, source.Length - at)) : -1;
            if (found >= 0)
                at = found + 1;
            offsets[index] = Math.Max(0, at - 1);
        }

        return offsets;
    }
}
