using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Capi.Cli.Hashing;

/// <summary>Gathers answers as JSON lines, and hands them over in large pieces.</summary>
internal sealed class HashLineWriter : IDisposable
{
    private const int FullAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _lines = new(2 * FullAt);
    private readonly Utf8JsonWriter _json;

    public HashLineWriter() =>
        _json = new Utf8JsonWriter(_lines, new JsonWriterOptions
        {
            // Nobody pastes these lines into HTML, so é may stay é.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        });

    /// <summary>Time to flush.</summary>
    public bool IsFull => _lines.WrittenCount >= FullAt;

    public void Answer(in HashRequest request, in HashAnswer answer)
    {
        Begin(request.Id);
        _json.WriteString("field"u8, request.Field);
        _json.WriteString("normalized"u8, answer.Normalized);
        _json.WriteString("value"u8, answer.Value);
        _json.WriteString("dropped"u8, answer.Dropped);
        End();
    }

    public void Error(ReadOnlySpan<byte> id, string error)
    {
        Begin(id);
        _json.WriteString("error"u8, error);
        End();
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

    private void Begin(ReadOnlySpan<byte> id)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        _json.WriteRawValue(id, skipInputValidation: true);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
    }
}
