using System.Text;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>JSON text that code puts together, with one character for each expression in it.</summary>
internal sealed class JsonTextSource
{
    /// <summary>The first of the characters that stand for expressions (the private use area).</summary>
    private const char FirstPlaceholder = '\uE000';

    private const int MaxPlaceholders = 1000;

    // Longer text is data, not a payload.
    private const int MaxLength = 100_000;

    private readonly StringBuilder _text = new();
    private readonly TemplateFills _fills;
    private readonly List<IOperation> _expressions = [];
    private readonly HashSet<char> _unknown = [];
    private readonly HashSet<char> _filled = [];
    private readonly List<(int Start, IOperation Part, int[] Offsets)> _pieces = [];

    private JsonTextSource(TemplateFills fills) => _fills = fills;

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Reads the parts of a text; null when it is too long.</summary>
    /// <param name="parts">The parts; of a composite format its text, then the arguments.</param>
    /// <param name="isFormat">True for a composite format.</param>
    /// <param name="fills">What code writes in the places of placeholders.</param>
    public static JsonTextSource? Create(IReadOnlyList<IOperation> parts, bool isFormat = false, TemplateFills? fills = null)
    {
        var source = new JsonTextSource(fills ?? TemplateFills.None);
        for (var index = 0; index < (isFormat ? 1 : parts.Count); index++)
        {
            if (!isFormat && parts[index] is IInvocationOperation { TargetMethod.Name: "Format" or "AppendFormat" } composite && KnownMethods.FindFormattedParts(composite) is [{ ConstantValue.Value: string format }, ..] arguments)
                source.AddText(arguments[0], format, arguments);
            else if (parts[index].ConstantValue is { HasValue: true, Value: string constant } && !IsNamedValue(parts[index], constant))
                source.AddText(parts[index], constant, isFormat ? parts : null);
            else
                source.AddExpression(parts[index]);
            if (source._text.Length > MaxLength)
                return null;
        }

        source.Text = source._text.ToString();
        return source;
    }

    // A constant with a name of its own is reported where it is declared. One with quotation marks is a part of the JSON.
    private static bool IsNamedValue(IOperation part, string constant) => KnownMethods.SkipConversions(part) is IFieldReferenceOperation && constant.Length > 0 && constant.IndexOfAny(['"', '{', '}', '[', ']']) < 0;

    /// <summary>The expression that a character stands for, or null for a character of the text.</summary>
    public IOperation? GetExpression(char one) => one >= FirstPlaceholder && one - FirstPlaceholder < _expressions.Count ? _expressions[one - FirstPlaceholder] : null;

    /// <summary>The possible values of the expression that a character stands for.</summary>
    public IReadOnlyList<TracedValue> Trace(char one, ValueTracer tracer) => GetExpression(one) is { } expression && !_unknown.Contains(one)
        ? tracer.Trace(expression)
        : [new TracedValue(OriginKind.Unknown, GetExpression(one)!, null)];

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

    /// <summary>A key with the constants in it.</summary>
    public string ReplaceConstants(string key) => key.Any(one => GetExpression(one) is not null)
        ? string.Concat(key.Select(one => GetExpression(one) is { } expression && !_unknown.Contains(one) ? expression.ConstantValue.Value as string ?? one.ToString() : one.ToString()))
        : key;

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

    private void AddExpression(IOperation expression)
    {
        if (_expressions.Count >= MaxPlaceholders)
            return;

        _pieces.Add((_text.Length, expression, []));
        _text.Append((char)(FirstPlaceholder + _expressions.Count));
        _expressions.Add(expression);
    }

    private void AddText(IOperation part, string text, IReadOnlyList<IOperation>? arguments)
    {
        var offsets = MapToSource(part.Syntax.ToString(), text);
        _pieces.Add((_text.Length, part, offsets));
        if (arguments is null)
        {
            AddTemplate(part, text, offsets);
            return;
        }

        for (var index = 0; index < text.Length; index++)
        {
            // {0} and {1:F2} stand for arguments, {{ and }} for braces.
            if (text[index] is '{' or '}' && index + 1 < text.Length && text[index + 1] == text[index])
                _text.Append(text[index++]);
            else if (text[index] == '{' && ReadPlaceholder(text, index, arguments) is var (argument, length))
            {
                AddExpression(argument);
                index += length - 1;
                if (index + 1 < offsets.Length)
                    _pieces.Add((_text.Length, part, [.. offsets.Skip(index + 1)]));
            }
            else
                _text.Append(text[index]);
        }
    }

    // Code that isn't known writes a value in the place of {0} or {{name}}.
    private void AddTemplate(IOperation part, string text, int[] offsets)
    {
        var end = 0;
        foreach (var (start, length, value) in _fills.Find(text))
        {
            if (_expressions.Count >= MaxPlaceholders)
                break;
            _text.Append(text, end, start - end);
            (value is null ? _unknown : _filled).Add((char)(FirstPlaceholder + _expressions.Count));
            AddExpression(value ?? part);
            end = start + length;
            _pieces.Add((_text.Length, part, [.. offsets.Skip(end)]));
        }

        _text.Append(text, end, text.Length - end);
    }

    private static (IOperation Argument, int Length)? ReadPlaceholder(string text, int start, IReadOnlyList<IOperation> arguments)
    {
        var end = text.IndexOf('}', start);
        if (end < 0 || end - start > 20)
            return null;

        var number = text.Substring(start + 1, end - start - 1).Split(':', ',')[0];
        return int.TryParse(number, out var index) && index >= 0 && index + 1 < arguments.Count ? (arguments[index + 1], end - start + 1) : null;
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

    /// <summary>Reads a text; null for an operation that isn't a text, and for one that is too long.</summary>
    public static JsonTextSource? Create(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call when KnownMethods.FindFormattedParts(call) is { } parts => Create(parts, isFormat: true),
        IInterpolatedStringOperation or IBinaryOperation or ILiteralOperation => Create(TextParts.Get(operation)),
        _ => null,
    };

    /// <summary>True for a text that isn't part of another one.</summary>
    public static bool IsWholeText(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent is not (IBinaryOperation or IInterpolatedStringTextOperation or IInterpolationOperation) && operation.Syntax.Parent is not InterpolationSyntax;
    }
}
