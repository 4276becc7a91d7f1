using System.Text.Json;
using System.Text.Unicode;

namespace Capi.Cli.JsonLines;

/// <summary>What a line of input asks, and its answer. One object reads line after line; it forgets each before the next.</summary>
internal abstract class JsonLineRequest
{
    // Enough for any id or note, and no cost: the reader keeps one bit for each level.
    private const int MaxDepth = 1_000;

    /// <summary>Why the line can't be answered: a sentence without any of its values. Null for a good line.</summary>
    protected string? Problem { get; set; }

    /// <summary>Reads a line and writes its answer. Bytes of any kind have one, if only an error; unknown properties are passed over.</summary>
    public void AnswerLine(ReadOnlySpan<byte> line, JsonLineWriter answers)
    {
        Problem = null;
        Forget();
        var id = "null"u8;
        Read(line, ref id);
        Problem ??= FindProblem();
        if (Problem is { } problem)
            answers.Error(id, problem);
        else
            Answer(id, answers);
    }

    /// <summary>Forgets the line before.</summary>
    protected abstract void Forget();

    /// <summary>Reads one property into this object, or passes over it.</summary>
    /// <param name="reader">It stands on the name and must be left at the end of the value.</param>
    protected abstract void ReadProperty(ref Utf8JsonReader reader);

    /// <summary>What is wrong with a line whose properties are all of the right type; null when nothing is.</summary>
    protected abstract string? FindProblem();

    /// <summary>Writes the answer to a good line.</summary>
    protected abstract void Answer(ReadOnlySpan<byte> id, JsonLineWriter answers);

    /// <summary>Reads a string or null; anything else is the problem.</summary>
    protected string? ReadText(ref Utf8JsonReader reader, string problem)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return JsonText.Decode(ref reader);

        if (reader.TokenType != JsonTokenType.Null)
            Problem ??= problem;

        reader.Skip();
        return null;
    }

    private void Read(ReadOnlySpan<byte> line, ref ReadOnlySpan<byte> id)
    {
        if (!Utf8.IsValid(line))
        {
            Problem = "the line is not UTF-8";
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
            ReadObject(line, ref reader, ref id);
        }
        catch (JsonException)
        {
            Problem = "the line is not valid JSON";
        }
    }

    private void ReadObject(ReadOnlySpan<byte> line, ref Utf8JsonReader reader, ref ReadOnlySpan<byte> id)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            reader.Read();
            Problem = "the line is not a JSON object";
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

        // Whatever follows the object makes this throw.
        reader.Read();
    }
}
