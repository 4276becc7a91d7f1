using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Capi.Cli.JsonLines;

/// <summary>Buffers responses as JSON lines and writes them to the output in large blocks.</summary>
internal sealed class JsonLineWriter : IDisposable
{
    private const int FullAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _lines = new(2 * FullAt);
    private readonly Utf8JsonWriter _json;

    public JsonLineWriter() =>
        _json = new Utf8JsonWriter(_lines, new JsonWriterOptions
        {
            // The output is not embedded in HTML, so non-ASCII characters need no escaping.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        });

    /// <summary>The number of error lines written.</summary>
    public long Errors { get; private set; }

    /// <summary>True if the buffer should be flushed.</summary>
    public bool IsFull => _lines.WrittenCount >= FullAt;

    /// <summary>Starts a line and writes its ID.</summary>
    /// <returns>The writer for the other properties.</returns>
    public Utf8JsonWriter Begin(ReadOnlySpan<byte> id)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        _json.WriteRawValue(id, skipInputValidation: true);
        return _json;
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
    }

    /// <summary>Writes the whole response line for an invalid line.</summary>
    public void Error(ReadOnlySpan<byte> id, string error)
    {
        Begin(id).WriteString("error"u8, error);
        End();
        Errors++;
    }

    public async ValueTask FlushAsync(Stream output, CancellationToken cancellation)
    {
        if (_lines.WrittenCount == 0)
            return;

        await output.WriteAsync(_lines.WrittenMemory, cancellation);
        await output.FlushAsync(cancellation);
        _lines.ResetWrittenCount();
    }

    public void Dispose() => _json.Dispose();
}
