using System.Text;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>JSON text that code puts together, with one character for each expression in it.</summary>
internal sealed partial class JsonTextSource
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

    /// <summary>A key with the constants in it.</summary>
    public string ReplaceConstants(string key) => key.Any(one => GetExpression(one) is not null)
        ? string.Concat(key.Select(one => GetExpression(one) is { } expression && !_unknown.Contains(one) ? expression.ConstantValue.Value as string ?? one.ToString() : one.ToString()))
        : key;

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
}
