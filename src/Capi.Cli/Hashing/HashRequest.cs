using System.Text.Json;
using System.Text.Unicode;
using Capi.Cli.JsonLines;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>One line of input, read.</summary>
internal ref struct HashRequest
{
    /// <summary>The id as the JSON it was; <c>null</c> when there was none.</summary>
    public ReadOnlySpan<byte> Id;

    public string? Field;

    public string? Input;

    public string? Country;

    public HashContext? Context;

    /// <summary>Why the line can't be answered: a sentence without any of its values. Null for a good line.</summary>
    public string? Error;

    // Enough for any id or note, and no cost: the reader keeps one bit for each level.
    private const int MaxDepth = 1_000;

    private bool _hasInput;

    /// <summary>Reads a line. Bytes of any kind give a request, if only one with an error; unknown properties are passed over.</summary>
    public static HashRequest Read(ReadOnlySpan<byte> line)
    {
        var request = new HashRequest { Id = "null"u8 };
        if (!Utf8.IsValid(line))
        {
            request.Error = "the line is not UTF-8";
            return request;
        }

        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
            request.ReadObject(line, ref reader);
        }
        catch (JsonException)
        {
            request.Error = "the line is not valid JSON";
        }

        return request;
    }

    private void ReadObject(ReadOnlySpan<byte> line, ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            reader.Read();
            Error = "the line is not a JSON object";
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            ReadProperty(line, ref reader);

        // Whatever follows the object makes this throw.
        reader.Read();
        Error ??= Field is null ? "\"field\" is missing or null" : !_hasInput ? "\"input\" is missing" : IsUnknown(Country) ? "\"country\" names no country" : null;
    }

    // Left blank it says nothing, as when it is missing.
    private static bool IsUnknown(string? country) => !string.IsNullOrWhiteSpace(country) && MetaIdentity.FindCountry(country) is null;

    private void ReadProperty(ReadOnlySpan<byte> line, ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Id = line[start..(int)reader.BytesConsumed];
        }
        else if (reader.ValueTextEquals("field"u8))
        {
            Field = ReadText(ref reader, "\"field\" is not a string");
        }
        else if (reader.ValueTextEquals("input"u8))
        {
            _hasInput = true;
            Input = ReadText(ref reader, "\"input\" is neither a string nor null");
        }
        else if (reader.ValueTextEquals("country"u8))
        {
            Country = ReadText(ref reader, "\"country\" is neither a string nor null");
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

    private string? ReadText(ref Utf8JsonReader reader, string error)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return JsonText.Decode(ref reader);

        if (reader.TokenType != JsonTokenType.Null)
            Error ??= error;

        reader.Skip();
        return null;
    }

    private void ReadContext(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = reader;
        reader.Skip();
        try
        {
            Context = JsonSerializer.Deserialize(ref value, HashContextJson.Default.HashContext);
            if (Context is { HasUsableTime: false })
                Error ??= "\"now_ms\" is out of range";
        }
        catch (JsonException)
        {
            Error ??= "\"context\" holds a value of a wrong type";
        }
    }
}
