using System.Text.Json;
using Capi.Cli.JsonLines;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>Processes a line of <c>capi hash --jsonl</c>: one identifier.</summary>
internal sealed class HashRequest : JsonLineRequest
{
    private string? _field;
    private string? _input;
    private bool _hasInput;
    private string? _country;
    private HashContext? _context;

    protected override void Forget()
    {
        _field = _input = _country = null;
        _hasInput = false;
        _context = null;
    }

    protected override void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("field"u8))
        {
            _field = ReadText(ref reader, "\"field\" must be a string");
        }
        else if (reader.ValueTextEquals("input"u8))
        {
            _hasInput = true;
            _input = ReadText(ref reader, "\"input\" must be a string or null");
        }
        else if (reader.ValueTextEquals("country"u8))
        {
            _country = ReadText(ref reader, "\"country\" must be a string or null");
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

    protected override string? FindProblem() =>
        _field is null ? "\"field\" is missing or null"
        : !_hasInput ? "\"input\" is missing"
        : IsUnknown(_country) ? "\"country\" is not a known country"
        : null;

    protected override void Answer(ReadOnlySpan<byte> id, JsonLineWriter answers)
    {
        if (!HashFields.TryAnswer(_field!, _input, _country, _context, out var answer))
        {
            answers.Error(id, HashFields.Unknown);
            return;
        }

        var json = answers.Begin(id);
        json.WriteString("field"u8, _field);
        json.WriteString("normalized"u8, answer.Normalized);
        json.WriteString("value"u8, answer.Value);
        json.WriteString("dropped"u8, answer.Dropped);
        answers.End();
    }

    // A blank country counts as missing.
    private static bool IsUnknown(string? country) => !string.IsNullOrWhiteSpace(country) && MetaIdentity.FindCountry(country) is null;

    private void ReadContext(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = reader;
        reader.Skip();
        try
        {
            _context = JsonSerializer.Deserialize(ref value, HashContextJson.Default.HashContext);
            if (!UnixTime.IsUsable(_context?.NowMs))
                Problem ??= UnixTime.OutOfRange;
        }
        catch (JsonException)
        {
            Problem ??= "\"context\" has a value of the wrong type";
        }
    }
}
