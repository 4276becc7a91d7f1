namespace Capi.ContractDescriptions.Json;

/// <summary>Parses JSON (RFC 8259) with the positions of its parts. Two properties of an object with the same name are an error.</summary>
internal sealed class JsonParser
{
    private const int MaxDepth = 32;

    private readonly string _text;
    private int _position;
    private JsonSyntaxError? _error;

    private JsonParser(string text) => _text = text;

    /// <summary>Parses one value.</summary>
    /// <returns>Null, and the first error, if the text is anything else.</returns>
    public static JsonNode? Parse(string text, out JsonSyntaxError? error)
    {
        var parser = new JsonParser(text);
        parser.SkipWhiteSpace();
        var node = parser.ReadValue(0);
        parser.SkipWhiteSpace();
        if (node is not null && parser._position < text.Length)
            node = parser.Fail("there is text after the end");
        error = parser._error;
        return node;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private JsonNode? ReadValue(int depth)
    {
        if (depth > MaxDepth)
            return Fail("it is nested too deeply");

        var start = _position;
        return Current switch
        {
            '{' => ReadObject(start, depth),
            '[' => ReadArray(start, depth),
            '"' => ReadText() is { } text ? new JsonNode(JsonNodeKind.Text, start) { Text = text } : null,
            _ => ReadWord(start),
        };
    }

    private JsonNode? ReadObject(int start, int depth)
    {
        var properties = new List<JsonProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var hasNext = Open('}'); hasNext; hasNext = HasNext('}'))
        {
            var nameStart = _position;
            if (Current != '"')
                return Fail("a name in quotes is missing");
            if (ReadText() is not { } name)
                return null;

            var nameEnd = _position;
            SkipWhiteSpace();
            if (Current != ':')
                return Fail("a colon is missing");
            if (!names.Add(name))
                return Fail("a name is there twice", nameStart);

            _position++;
            SkipWhiteSpace();
            if (ReadValue(depth + 1) is not { } value)
                return null;
            properties.Add(new JsonProperty(name, nameStart, nameEnd, value));
        }

        return _error is null ? new JsonNode(JsonNodeKind.Object, start) { Properties = properties } : null;
    }

    private JsonNode? ReadArray(int start, int depth)
    {
        var items = new List<JsonNode>();
        for (var hasNext = Open(']'); hasNext; hasNext = HasNext(']'))
        {
            if (ReadValue(depth + 1) is not { } value)
                return null;
            items.Add(value);
        }

        return _error is null ? new JsonNode(JsonNodeKind.Array, start) { Items = items } : null;
    }

    private JsonNode? ReadWord(int start)
    {
        while (char.IsLetterOrDigit(Current) || Current is '+' or '-' or '.')
            _position++;

        var word = _text.Substring(start, _position - start);
        return word switch
        {
            "true" => new JsonNode(JsonNodeKind.True, start),
            "false" => new JsonNode(JsonNodeKind.False, start),
            "null" => new JsonNode(JsonNodeKind.Null, start),
            _ when JsonNumber.IsOne(word) => new JsonNode(JsonNodeKind.Number, start) { Text = word },
            _ => Fail("a value is missing", start),
        };
    }

    private string? ReadText()
    {
        var text = JsonTextDecoder.Decode(_text, ref _position, out var message);
        if (text is null)
            Fail(message);
        return text;
    }

    private bool Open(char end)
    {
        _position++;
        SkipWhiteSpace();
        if (Current != end)
            return true;

        _position++;
        return false;
    }

    private bool HasNext(char end)
    {
        SkipWhiteSpace();
        if (Current == ',')
        {
            _position++;
            SkipWhiteSpace();
            return true;
        }

        if (Current == end)
            _position++;
        else
            Fail($"a comma or {end} is missing");
        return false;
    }

    private void SkipWhiteSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    private JsonNode? Fail(string message, int? position = null)
    {
        _error ??= new JsonSyntaxError(position ?? _position, message);
        return null;
    }
}
