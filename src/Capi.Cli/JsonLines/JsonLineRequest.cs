using System.Text.Json;
using System.Text.Unicode;

namespace Capi.Cli.JsonLines;

/// <summary>Processes one line of input and writes its response. The object is reused and reset for each line.</summary>
internal abstract class JsonLineRequest
{
    // Costs nothing: the reader stores one bit per level.
    private const int MaxDepth = 1_000;

    /// <summary>Why the line is invalid, without any of its values; null for a valid line.</summary>
    protected string? ErrorMessage { get; set; }

    /// <summary>Reads a line and writes its response, which is an error for an invalid line. Unknown properties are ignored.</summary>
    public void ProcessLine(ReadOnlySpan<byte> line, JsonLineWriter writer)
    {
        ErrorMessage = null;
        Reset();
        var id = "null"u8;
        Read(line, ref id);
        ErrorMessage ??= Validate();
        if (ErrorMessage is { } errorMessage)
            writer.WriteErrorLine(id, errorMessage);
        else
            WriteResponse(id, writer);
    }

    /// <summary>Clears the values of the previous line.</summary>
    protected abstract void Reset();

    /// <summary>Reads one property into this object, or skips it.</summary>
    /// <param name="reader">Positioned on the property name; must be left at the end of the value.</param>
    protected abstract void ReadProperty(ref Utf8JsonReader reader);

    /// <summary>Validates a line whose properties have the right types; returns the error, or null.</summary>
    protected abstract string? Validate();

    /// <summary>Writes the response to a valid line.</summary>
    protected abstract void WriteResponse(ReadOnlySpan<byte> id, JsonLineWriter writer);

    /// <summary>Reads a string or null; for any other token, sets the error message.</summary>
    protected string? ReadString(ref Utf8JsonReader reader, string errorMessage)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return JsonStringDecoder.Decode(ref reader);

        if (reader.TokenType != JsonTokenType.Null)
            ErrorMessage ??= errorMessage;

        reader.Skip();
        return null;
    }

    private void Read(ReadOnlySpan<byte> line, ref ReadOnlySpan<byte> id)
    {
        if (!Utf8.IsValid(line))
        {
            ErrorMessage = "the line is not valid UTF-8";
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
            ReadObject(line, ref reader, ref id);
        }
        catch (JsonException)
        {
            ErrorMessage = "the line is not valid JSON";
        }
    }

    private void ReadObject(ReadOnlySpan<byte> line, ref Utf8JsonReader reader, ref ReadOnlySpan<byte> id)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            reader.Read();
            ErrorMessage = "the line is not a JSON object";
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("id"u8))
            {
                ReadProperty(ref reader);
                continue;
            }

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            id = line[start..(int)reader.BytesConsumed];
        }

        // Throws if anything follows the object.
        reader.Read();
    }
}
