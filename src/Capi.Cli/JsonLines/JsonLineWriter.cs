using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Capi.Cli.JsonLines;

/// <summary>Gathers answers as JSON lines, and hands them over in large pieces.</summary>
internal sealed class JsonLineWriter : IDisposable
{
    private const int FullAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _lines = new(2 * FullAt);
    private readonly Utf8JsonWriter _json;

    public JsonLineWriter() =>
        _json = new Utf8JsonWriter(_lines, new JsonWriterOptions
        {
            // Nobody pastes these lines into HTML, so é may stay é.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        });

    /// <summary>How many lines were answered by an error.</summary>
    public long Errors { get; private set; }

    /// <summary>Time to flush.</summary>
    public bool IsFull => _lines.WrittenCount >= FullAt;

    /// <summary>Begins a line with its id.</summary>
    /// <returns>Where its other properties are written.</returns>
    public Utf8JsonWriter Begin(ReadOnlySpan<byte> id)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        _json.WriteRawValue(id, skipInputValidation: true);
        return _json;
    }

    /// <summary>Ends a line.</summary>
    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
    }

    /// <summary>The whole line for one that can't be answered.</summary>
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
