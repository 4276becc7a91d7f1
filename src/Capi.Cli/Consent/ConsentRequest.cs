using System.Text.Json;
using Capi.Cli.JsonLines;

namespace Capi.Cli.Consent;

/// <summary>Processes a line of <c>capi consent --jsonl</c>: one consent string, cookie or header.</summary>
internal sealed class ConsentRequest : JsonLineRequest
{
    private string? _kindName;
    private ConsentKind? _kind;
    private string? _input;
    private bool _hasInput;

    protected override void Reset()
    {
        _kindName = _input = null;
        _kind = null;
        _hasInput = false;
    }

    protected override void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("kind"u8))
        {
            _kindName = ReadString(ref reader, "\"kind\" must be a string");
        }
        else if (reader.ValueTextEquals("input"u8))
        {
            _hasInput = true;
            _input = ReadString(ref reader, "\"input\" must be a string or null");
        }
        else
        {
            reader.Skip();
        }
    }

    protected override string? Validate()
    {
        if (_kindName is null)
            return "\"kind\" is missing or null";

        _kind = ConsentKind.Find(_kindName);
        return _kind is null ? "\"kind\" is not a known kind"
            : !_hasInput ? "\"input\" is missing"
            : null;
    }

    protected override void WriteResponse(ReadOnlySpan<byte> id, JsonLineWriter writer)
    {
        ConsentResponse.Write(_kind!, _kind!.Read(_input), writer.WriteStartLine(id));
        writer.WriteEndLine();
    }
}
