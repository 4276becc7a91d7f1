using System.Buffers;
using System.Text;
using System.Text.Json;
using Capi.EventsManager.Graph;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Parsing;

/// <summary>Reads the body as JSON, or as form fields where <c>data</c> is a JSON string.</summary>
internal static class GraphEnvelopeReader
{
    public static async Task<(GraphEnvelope? Envelope, GraphError? Error)> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var (form, formError) = await BodyReader.ReadFormAsync(request).ConfigureAwait(false);
            return formError is null ? ParseForm(form) : (null, formError);
        }

        var (body, error) = await BodyReader.ReadBytesAsync(request).ConfigureAwait(false);
        if (error is not null)
            return (null, error);
        var (envelope, malformed) = ParseJson(body);
        return malformed is not null && IsCompressed(request) ? (null, CreateCompressedBodyError()) : (envelope, malformed);
    }

    /// <summary>Parses a JSON body.</summary>
    public static (GraphEnvelope? Envelope, GraphError? Error) ParseJson(ReadOnlyMemory<byte> utf8)
    {
        var (document, warnings) = RequestJson.Parse(utf8, FieldPath.Root);
        if (document is null)
            return (null, CreateMalformedBodyError());

        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
        {
            document.Dispose();
            return (null, CreateMalformedBodyError());
        }

        var token = root.TryGetProperty("access_token", out var tokenElement) && tokenElement.ValueKind is JsonValueKind.String ? tokenElement.GetString() : null;
        var (data, dataWarnings) = RequestJson.ReadData(root.TryGetProperty("data", out var member) ? member : default);
        return (new GraphEnvelope(document, data, token, [.. warnings, .. dataWarnings]), null);
    }

    // Parses data separately before embedding it, so that it can't close the array and add members to the envelope.
    private static (GraphEnvelope? Envelope, GraphError? Error) ParseForm(IFormCollection form)
    {
        if (!form.ContainsKey("data"))
            return (null, CreateMissingDataError(form));

        var data = Encoding.UTF8.GetBytes(form["data"].ToString());
        var (document, warnings) = RequestJson.Parse(data, FieldPath.FromName("data"));
        using (document)
        {
            if (document is null)
                return (null, CreateMalformedBodyError());

            var (envelope, error) = ParseJson(ConvertToJson(form, document.RootElement));
            return (envelope?.WithWarnings(warnings), error);
        }
    }

    private static ReadOnlyMemory<byte> ConvertToJson(IFormCollection form, JsonElement data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WritePropertyName("data");
        writer.WriteRawValue(data.GetRawText(), skipInputValidation: true);
        foreach (var (name, values) in form)
        {
            if (!string.Equals(name, "data", StringComparison.OrdinalIgnoreCase))
                writer.WriteString(name, values.ToString());
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static bool IsCompressed(HttpRequest request) => request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase);

    // curl sends JSON as a form unless it is told otherwise.
    private static GraphError CreateMissingDataError(IFormCollection form) => GraphError.InvalidParameter(
        FieldPath.FromName("data"),
        "Required parameter missing",
        form.Keys.Any(key => key.TrimStart().StartsWith('{') || key.TrimStart().StartsWith('['))
            ? "The body is JSON, but its Content-Type says that it is a form. Send Content-Type: application/json."
            : "The form must have a field data with a JSON array of events.");

    private static GraphError CreateCompressedBodyError() => GraphError.InvalidParameter(
        null,
        "Compressed body",
        "Meta documents no compressed requests. Send the JSON without Content-Encoding.");

    private static GraphError CreateMalformedBodyError() => GraphError.InvalidParameter(
        null,
        "Malformed body",
        "The body must be a UTF-8 JSON object with an array data, or form fields where data is a JSON array. Nesting deeper than 32 levels is not allowed.");
}
