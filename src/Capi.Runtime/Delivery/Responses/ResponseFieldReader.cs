using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Collects the fields of Meta's response from its JSON tokens. Tolerant: fields that can't be read are absent.</summary>
internal sealed class ResponseFieldReader
{
    private const int MaxBlamedEvents = 50;
    private const int MaxMessages = 3;

    // The names of the properties that lead to the current token, by depth. Only the first levels matter.
    private readonly string?[] _path = new string?[3];
    private readonly List<string> _messages = [];
    private readonly List<BlamedEvent> _blamedEvents = [];
    private BlamedFieldPath _blamedPath;
    private int _messageCount;
    private int? _eventsReceived;
    private bool _hasError;
    private bool _isErrorEnded;
    private bool _hasUnknownError;
    private bool _isTransient;
    private int? _code;
    private int? _subcode;
    private string? _rootTraceId;
    private string? _errorTraceId;
    private string? _errorMessage;
    private string? _userMessage;

    /// <summary>True when the number of received events has been read, so that the rest of the response can't change what happened to the events.</summary>
    public bool HasEventsReceived => _eventsReceived is not null && !_hasError && !_hasUnknownError;

    /// <summary>Reads the current token.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when reader.CurrentDepth is >= 1 and <= 3:
                _path[reader.CurrentDepth - 1] = ResponseValues.ReadText(ref reader);
                break;
            case JsonTokenType.PropertyName:
                break;
            case JsonTokenType.StartArray or JsonTokenType.EndArray:
                ReadArray(ref reader);
                break;
            case JsonTokenType.StartObject when reader.CurrentDepth == 1 && _path[0] == "error":
                _hasError |= !_isErrorEnded;
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == 1 && _path[0] == "error":
                _isErrorEnded = true;
                break;
            case JsonTokenType.StartObject or JsonTokenType.EndObject:
                break;
            case var _ when reader.CurrentDepth > 0:
                ReadValue(ref reader);
                break;
        }
    }

    /// <summary>Adds the fields to a response.</summary>
    public GraphResponse AddTo(GraphResponse response) => response with
    {
        HasError = _hasError,
        // An error in an unknown format only tells that the request was not a plain success.
        EventsReceived = _hasError || _hasUnknownError ? null : _eventsReceived,
        HasContradiction = _hasError && _eventsReceived is not null,
        Code = _code,
        Subcode = _subcode,
        IsTransient = _isTransient,
        TraceId = _errorTraceId ?? _rootTraceId,
        Text = ResponseText.Scrub(GetText()),
        BlamedEvents = [.. _blamedEvents],
    };

    // The user message explains the error, but is in the language of the token's owner; the message is in English.
    private string? GetText()
    {
        if (_errorMessage is not null || _userMessage is not null)
            return string.Join(" ", new[] { _errorMessage, _userMessage }.Where(text => text is not null));
        return _messageCount > _messages.Count ? $"{string.Join(" ", _messages)} (and {_messageCount - _messages.Count} more)" : string.Join(" ", _messages);
    }

    private void ReadArray(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth == 1 && _path[0] == "error" && reader.TokenType == JsonTokenType.StartArray)
            _hasUnknownError = !_hasError;
        if (IsInError && _path[1] == "error_data")
            EndBlamedPath();
    }

    private bool IsInError => _hasError && !_isErrorEnded && _path[0] == "error";

    private void ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth == 1)
            ReadRootMember(ref reader);
        else if (_path[0] == "messages")
            ReadMessage(ref reader);
        else if (IsInError && reader.CurrentDepth == 2)
            ReadErrorMember(ref reader);
        else if (IsInError && _path[1] == "error_data")
            ReadBlamedField(ref reader);
    }

    private void ReadRootMember(ref Utf8JsonReader reader)
    {
        switch (_path[0])
        {
            case "events_received":
                _eventsReceived = ResponseValues.ReadInt32(ref reader) is { } received and >= 0 ? received : null;
                break;
            case "fbtrace_id":
                _rootTraceId = ResponseValues.ReadTraceId(ref reader);
                break;
            case "error" when reader.TokenType != JsonTokenType.Null && !_hasError:
                _hasUnknownError = true;
                break;
            case "messages":
                ReadMessage(ref reader);
                break;
        }
    }

    private void ReadErrorMember(ref Utf8JsonReader reader)
    {
        switch (_path[1])
        {
            case "code":
                _code = ResponseValues.ReadInt32(ref reader);
                break;
            case "error_subcode":
                _subcode = ResponseValues.ReadInt32(ref reader);
                break;
            case "is_transient":
                _isTransient = reader.TokenType == JsonTokenType.True || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("true"u8));
                break;
            case "fbtrace_id":
                _errorTraceId = ResponseValues.ReadTraceId(ref reader);
                break;
            case "message":
                _errorMessage = ResponseValues.ReadText(ref reader);
                break;
            case "error_user_msg":
                _userMessage = ResponseValues.ReadText(ref reader);
                break;
            case "error_data":
                ReadBlamedField(ref reader);
                EndBlamedPath();
                break;
        }
    }

    // error_data is an object or a text with the JSON of that object.
    private void ReadBlamedField(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number) || ResponseValues.ReadText(ref reader) is not { } text)
            return;
        foreach (var path in text.Split("],[", StringSplitOptions.RemoveEmptyEntries).Take(MaxBlamedEvents))
        {
            if (path.Length != text.Length)
                EndBlamedPath();
            _blamedPath.Add(path);
        }
    }

    private void EndBlamedPath()
    {
        if (_blamedPath.Event is { } blamed && _blamedEvents.Count < MaxBlamedEvents && !_blamedEvents.Exists(known => known.Index == blamed.Index))
            _blamedEvents.Add(blamed);
        _blamedPath = default;
    }

    private void ReadMessage(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return;
        _messageCount++;
        if (_messages.Count < MaxMessages && ResponseValues.ReadText(ref reader) is { } text)
            _messages.Add(text);
    }
}
