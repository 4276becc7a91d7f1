using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Passes the tokens of a JSON text that arrives in parts to a <see cref="ResponseFieldReader"/>.</summary>
internal sealed class JsonTokenStream(ResponseFieldReader fields)
{
    // Meta's own JSON is strict; what a proxy or a test server adds must not turn a success into a repetition.
    private JsonReaderState _state = new(new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 });
    private bool _isStarted;
    private bool _isObject;
    private bool _hasTokens;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>True when the whole JSON object was read.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>True when a JSON object has begun that hasn't ended.</summary>
    public bool IsOpenObject => _isObject && !IsComplete;

    /// <summary>Reads the complete tokens of the next part.</summary>
    /// <param name="part">The part, which begins with the bytes that were not consumed before.</param>
    /// <returns>The number of bytes consumed.</returns>
    /// <exception cref="JsonException">The text isn't JSON.</exception>
    public int Read(ReadOnlySpan<byte> part)
    {
        if (!_isStarted && part.Length < ByteOrderMark.Length)
            return 0;

        var skipped = !_isStarted && part.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        _isStarted = true;
        var reader = new Utf8JsonReader(part[skipped..], isFinalBlock: false, _state);
        while (reader.Read())
        {
            if (!_hasTokens)
                (_hasTokens, _isObject) = (true, reader.TokenType == JsonTokenType.StartObject);
            if (_isObject)
                fields.Read(ref reader);
            IsComplete = _isObject && reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 };
        }

        _state = reader.CurrentState;
        return skipped + (int)reader.BytesConsumed;
    }
}
