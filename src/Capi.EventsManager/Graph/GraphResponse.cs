using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Graph;

/// <summary>Writes the two responses of the Graph API: success and the error envelope.</summary>
internal static class GraphResponse
{
    private const int IdleUsagePercent = 1;

    public static Task WriteSuccessAsync(HttpResponse response, int eventsReceived, IReadOnlyList<string> messages) =>
        WriteAsync(response, StatusCodes.Status200OK, (writer, traceId) =>
        {
            writer.WriteNumber("events_received", eventsReceived);
            writer.WriteStartArray("messages");
            foreach (var message in messages)
                writer.WriteStringValue(message);

            writer.WriteEndArray();
            writer.WriteString("fbtrace_id", traceId);
        });

    /// <summary>Writes a node of the Graph API.</summary>
    public static Task WriteDocumentAsync(HttpResponse response, JsonObject document) =>
        WriteAsync(response, StatusCodes.Status200OK, (writer, _) =>
        {
            foreach (var (name, value) in document)
            {
                writer.WritePropertyName(name);
                value!.WriteTo(writer);
            }
        });

    public static Task WriteErrorAsync(HttpResponse response, GraphError error) => error switch
    {
        { ClosesConnection: true } => CloseAsync(response),
        { RawBody: { } body } => WriteRawAsync(response, error.StatusCode, body),
        _ => WriteEnvelopeAsync(response, error),
    };

    private static Task CloseAsync(HttpResponse response)
    {
        response.HttpContext.Abort();
        return Task.CompletedTask;
    }

    private static async Task WriteRawAsync(HttpResponse response, int statusCode, string body)
    {
        response.StatusCode = statusCode;
        // These have no body.
        if (statusCode is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)
            return;
        response.ContentType = body.StartsWith('<') ? "text/html; charset=utf-8" : "application/json; charset=UTF-8";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var bytes = Encoding.UTF8.GetBytes(body);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes).ConfigureAwait(false);
    }

    private static Task WriteEnvelopeAsync(HttpResponse response, GraphError error) =>
        WriteAsync(response, error.StatusCode, (writer, traceId) =>
        {
            writer.WriteStartObject("error");
            writer.WriteString("message", error.Message);
            writer.WriteString("type", "OAuthException");
            writer.WriteNumber("code", error.Code);
            if (error.Subcode is { } subcode)
                writer.WriteNumber("error_subcode", subcode);

            writer.WriteBoolean("is_transient", error.IsTransient);
            writer.WriteString("error_user_title", error.Title);
            writer.WriteString("error_user_msg", error.Reason);
            if (error.Field is { } field)
                WriteBlameFieldSpecs(writer, field);

            writer.WriteString("fbtrace_id", traceId);
            writer.WriteEndObject();
        });

    private static void WriteBlameFieldSpecs(Utf8JsonWriter writer, FieldPath field)
    {
        writer.WriteStartObject("error_data");
        writer.WriteStartArray("blame_field_specs");
        writer.WriteStartArray();
        foreach (var segment in field.Segments)
            writer.WriteStringValue(segment);

        writer.WriteEndArray();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static async Task WriteAsync(HttpResponse response, int statusCode, Action<Utf8JsonWriter, string> content)
    {
        var traceId = "A" + Convert.ToHexString(RandomNumberGenerator.GetBytes(11));
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            content(writer, traceId);
            writer.WriteEndObject();
        }

        response.StatusCode = statusCode;
        response.ContentType = "application/json; charset=UTF-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["x-fb-trace-id"] = traceId;
        if (!response.Headers.ContainsKey(UsageHeaders.AppUsage))
            UsageHeaders.Write(response, IdleUsagePercent);

        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory).ConfigureAwait(false);
    }
}
