namespace Capi.Consent.Cookies;

/// <summary>Reads the properties of a flat JavaScript object: keys with or without quotes; values quoted, or plain up to the next comma.</summary>
internal ref struct ScriptObjectReader
{
    private ReadOnlySpan<char> _rest;

    private ScriptObjectReader(ReadOnlySpan<char> properties) => _rest = properties;

    /// <summary>The key of the current property.</summary>
    public ReadOnlySpan<char> Key { get; private set; }

    /// <summary>The value of the current property, without quotes.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>True if a property is malformed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Creates a reader.</summary>
    /// <returns>False if the text isn't in braces.</returns>
    public static bool TryCreate(ReadOnlySpan<char> text, out ScriptObjectReader reader)
    {
        var isObject = text is ['{', .., '}'];
        reader = new(isObject ? text[1..^1] : []);
        return isObject;
    }

    /// <summary>Reads the next property.</summary>
    /// <returns>False at the end, or if a property is malformed.</returns>
    public bool MoveNext()
    {
        _rest = _rest.TrimStart(" ,");
        if (_rest.IsEmpty)
            return false;

        var colon = _rest.IndexOf(':');
        if (colon < 0)
            return Fail();

        Key = _rest[..colon].Trim().Trim("'\"");
        _rest = _rest[(colon + 1)..].TrimStart();
        return _rest is ['\'' or '"', ..] ? ReadQuoted() : ReadPlain();
    }

    private bool ReadQuoted()
    {
        var quote = _rest[0];
        for (var index = 1; index < _rest.Length; index++)
        {
            if (_rest[index] == '\\')
            {
                index++;
            }
            else if (_rest[index] == quote)
            {
                Value = _rest[1..index];
                _rest = _rest[(index + 1)..].TrimStart();
                return _rest.IsEmpty || _rest[0] == ',' || Fail();
            }
        }

        return Fail();
    }

    private bool ReadPlain()
    {
        var comma = _rest.IndexOf(',');
        Value = (comma < 0 ? _rest : _rest[..comma]).Trim();
        _rest = comma < 0 ? [] : _rest[comma..];
        return true;
    }

    private bool Fail()
    {
        HasFailed = true;
        _rest = [];
        return false;
    }
}
