using System.Text.Json;
using Capi.Cli.JsonLines;
using Capi.Identifiers;

namespace Capi.Cli.Hashing;

/// <summary>Processes a line of <c>capi hash --jsonl</c>: one identifier.</summary>
internal sealed class HashRequest : JsonLineRequest
{
    private string? _field;
    private string? _input;
    private bool _hasInput;
    private string? _country;
    private HashContext? _context;

    protected override void Reset()
    {
        _field = _input = _country = null;
        _hasInput = false;
        _context = null;
    }

    protected override void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("field"u8))
        {
            _field = ReadString(ref reader, "\"field\" must be a string");
        }
        else if (reader.ValueTextEquals("input"u8))
        {
            _hasInput = true;
            _input = ReadString(ref reader, "\"input\" must be a string or null");
        }
        else if (reader.ValueTextEquals("country"u8))
        {
            _country = ReadString(ref reader, "\"country\" must be a string or null");
        }
        else if (reader.ValueTextEquals("context"u8))
        {
            ReadContext(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    protected override string? Validate() =>
        _field is null ? "\"field\" is missing or null"
        : !_hasInput ? "\"input\" is missing"
        : IsUnknownCountry(_country) ? "\"country\" is not a known country"
        : null;

    protected override void WriteResponse(ReadOnlySpan<byte> id, JsonLineWriter writer)
    {
        if (!HashEvaluator.TryEvaluate(_field!, _input, _country, _context, out var result))
        {
            writer.WriteErrorLine(id, HashEvaluator.UnknownFieldMessage);
            return;
        }

        var jsonWriter = writer.WriteStartLine(id);
        jsonWriter.WriteString("field"u8, _field);
        jsonWriter.WriteString("normalized"u8, result.Normalized);
        jsonWriter.WriteString("value"u8, result.Value);
        jsonWriter.WriteString("dropped"u8, result.Dropped);
        writer.WriteEndLine();
    }

    // A blank country counts as missing.
    private static bool IsUnknownCountry(string? country) => !string.IsNullOrWhiteSpace(country) && IdentifierHasher.FindCountryCode(country) is null;

    private void ReadContext(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = reader;
        reader.Skip();
        try
        {
            _context = JsonSerializer.Deserialize(ref value, HashContextJson.Default.HashContext);
            if (!UnixTime.IsInRange(_context?.NowMs))
                ErrorMessage ??= UnixTime.OutOfRangeMessage;
        }
        catch (JsonException)
        {
            ErrorMessage ??= "\"context\" has a value of the wrong type";
        }
    }
}
