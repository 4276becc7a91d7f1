using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Capi.Cli.JsonLines;

/// <summary>Buffers responses as JSON lines and writes them to the output in large blocks.</summary>
internal sealed class JsonLineWriter : IDisposable
{
    private const int FlushThreshold = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushThreshold);
    private readonly Utf8JsonWriter _jsonWriter;

    public JsonLineWriter() =>
        _jsonWriter = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            // The output is not embedded in HTML, so non-ASCII characters need no escaping.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        });

    /// <summary>The number of error lines written.</summary>
    public long ErrorCount { get; private set; }

    /// <summary>True if the buffer should be flushed.</summary>
    public bool ShouldFlush => _buffer.WrittenCount >= FlushThreshold;

    /// <summary>Starts a line and writes its ID.</summary>
    /// <returns>The writer for the other properties.</returns>
    public Utf8JsonWriter WriteStartLine(ReadOnlySpan<byte> id)
    {
        _jsonWriter.WriteStartObject();
        _jsonWriter.WritePropertyName("id"u8);
        _jsonWriter.WriteRawValue(id, skipInputValidation: true);
        return _jsonWriter;
    }

    /// <summary>Ends the line.</summary>
    public void WriteEndLine()
    {
        _jsonWriter.WriteEndObject();
        _jsonWriter.Flush();
        _jsonWriter.Reset();
        _buffer.Write("\n"u8);
    }

    /// <summary>Writes the whole response line for an invalid line.</summary>
    public void WriteErrorLine(ReadOnlySpan<byte> id, string error)
    {
        WriteStartLine(id).WriteString("error"u8, error);
        WriteEndLine();
        ErrorCount++;
    }

    public async ValueTask FlushAsync(Stream output, CancellationToken cancellationToken)
    {
        if (_buffer.WrittenCount == 0)
            return;

        await output.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => _jsonWriter.Dispose();
}
