using System.Globalization;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>Reads the objects in JSON text. Text that isn't quite JSON is read as far as it goes.</summary>
internal sealed class JsonTextReader(ValueTracer tracer, IOperation owner, JsonTextSource source)
{
    private const int MaxDepth = 30;

    private int _position;

    /// <summary>The objects on the outermost level.</summary>
    public IReadOnlyList<PayloadObject> Read()
    {
        var found = new List<PayloadObject>();
        while (_position < source.Text.Length)
        {
            if (Current == '{')
                found.Add(ReadObject(0));
            else
                _position++;
        }

        return found;
    }

    private char Current => _position < source.Text.Length ? source.Text[_position] : '\0';

    private PayloadObject ReadObject(int depth)
    {
        var result = new PayloadObject(owner, null, source.GetLocation(_position));
        _position++;
        while (_position < source.Text.Length && Current != '}')
        {
            SkipWhiteSpace();
            if (Current == '"')
                ReadField(result, depth);
            else if (source.GetExpression(Current) is not null)
            {
                // An expression between the fields may write any of them.
                result.IsOpen = true;
                _position++;
            }
            else if (Current != '}')
                _position++;
        }

        _position++;
        return result;
    }

    private void ReadField(PayloadObject target, int depth)
    {
        var start = _position;
        var key = source.ReplaceConstants(ReadText(out _));
        SkipWhiteSpace();
        if (Current != ':')
            return;

        _position++;
        SkipWhiteSpace();
        var value = ReadValue(depth, isElement: false);
        target.Fields.Add(new PayloadField(key, (value.Objects.Count == 0 ? source.FindFill(start, _position) : null) ?? source.GetLocation(start + 1), () => value.GetValues())
        {
            Nested = value.Objects,
            IsQuoted = value.IsQuoted,
            IsBare = value.IsBare,
            IsArray = value.IsArray,
            Inserted = value.Inserted,
        });
    }

    private JsonTextValue ReadValue(int depth, bool isElement)
    {
        SkipWhiteSpace();
        switch (Current)
        {
            case '{' when depth < MaxDepth:
                return new JsonTextValue([ReadObject(depth + 1)], () => []);
            case '[' when depth < MaxDepth:
                return ReadArray(depth + 1);
            case '"':
                var start = _position;
                var text = ReadText(out var end);
                return new JsonTextValue([], () => GetTextValues(start + 1, end, text)) { IsQuoted = true, Inserted = text.Length == 1 ? source.GetExpression(text[0]) : null };
            case var one when source.GetExpression(one) is not null:
                _position++;
                return new JsonTextValue([], () => source.Trace(one, tracer)) { IsBare = true };
            default:
                return ReadWord(isElement);
        }
    }

    private JsonTextValue ReadArray(int depth)
    {
        var elements = new List<JsonTextValue>();
        _position++;
        while (_position < source.Text.Length && Current != ']')
        {
            SkipWhiteSpace();
            if (Current == ']')
                break;
            var before = _position;
            if (Current is ',' or '}')
                _position++;
            else
                elements.Add(ReadValue(depth, isElement: true));
            if (_position == before)
                _position++;
        }

        _position++;
        return new JsonTextValue([.. elements.SelectMany(element => element.Objects)], () => [.. elements.SelectMany(element => element.GetValues()).Select(value => value.With(StepKind.Element, owner))])
        {
            IsArray = true,
            IsQuoted = elements.Any(element => element.IsQuoted),
        };
    }

    // A number, true, false or null.
    private JsonTextValue ReadWord(bool isElement)
    {
        var start = _position;
        while (_position < source.Text.Length && Current is not (',' or '}' or ']') && source.GetExpression(Current) is null)
            _position++;
        var word = source.Text.Substring(start, _position - start).Trim();
        if (Current is var suffix && source.GetExpression(suffix) is not null && !isElement)
        {
            _position++;
            return new JsonTextValue([], () => source.Trace(suffix, tracer)) { IsBare = true };
        }

        var part = source.GetPart(start);

        // The text ends here; other code writes the value.
        if (word.Length == 0)
            return new JsonTextValue([], () => [new TracedValue(OriginKind.Unknown, part, null)]);
        return new JsonTextValue([], () => [word == "null"
            ? new TracedValue(OriginKind.Null, part, null)
            : new TracedValue(OriginKind.Constant, part, null) { Constant = decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : word }]);
    }

    private IReadOnlyList<TracedValue> GetTextValues(int start, int end, string text)
    {
        var part = source.GetPart(start);
        if (text.All(one => source.GetExpression(one) is null))
            return [text.Length == 0 ? new TracedValue(OriginKind.Empty, part, null) : new TracedValue(OriginKind.Constant, part, null) { Constant = text, TextLocation = source.GetLocation(start, end) }];
        if (text.Length == 1)
            return [.. source.Trace(text[0], tracer).Select(value => value.With(StepKind.ToText, owner))];

        var parts = new List<IReadOnlyList<TracedValue>>();
        for (var index = 0; index < text.Length; index++)
        {
            if (source.GetExpression(text[index]) is not null)
                parts.Add(source.Trace(text[index], tracer));
            else if (index == 0 || source.GetExpression(text[index - 1]) is not null)
                parts.Add([new TracedValue(OriginKind.Constant, source.GetPart(Math.Min(start + index, end)), null) { Constant = new string([.. text.Skip(index).TakeWhile(one => source.GetExpression(one) is null)]) }]);
        }

        return [new TracedValue(OriginKind.Text, owner, null) { Parts = parts }];
    }

    private string ReadText(out int end)
    {
        var start = ++_position;
        while (_position < source.Text.Length && Current != '"')
            _position += Current == '\\' ? 2 : 1;
        end = Math.Min(_position, source.Text.Length);
        _position++;
        return source.Text.Substring(start, end - start);
    }

    private void SkipWhiteSpace()
    {
        while (_position < source.Text.Length && (char.IsWhiteSpace(Current) || Current == ','))
            _position++;
    }
}

/// <summary>A value in JSON text.</summary>
internal sealed class JsonTextValue(IReadOnlyList<PayloadObject> objects, Func<IReadOnlyList<TracedValue>> getValues)
{
    public IReadOnlyList<PayloadObject> Objects { get; } = objects;

    public bool IsQuoted { get; init; }

    public bool IsBare { get; init; }

    public bool IsArray { get; init; }

    /// <summary>The only expression between the quotation marks.</summary>
    public IOperation? Inserted { get; init; }

    public IReadOnlyList<TracedValue> GetValues() => getValues();
}
