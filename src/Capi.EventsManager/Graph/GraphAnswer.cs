using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Graph;

/// <summary>Writes the two responses of the Graph API: success and the error envelope.</summary>
internal static class GraphAnswer
{
    public static Task WriteReceiptAsync(HttpResponse response, int eventsReceived, IReadOnlyList<string> messages) =>
        WriteAsync(response, StatusCodes.Status200OK, (json, traceId) =>
        {
            json.WriteNumber("events_received", eventsReceived);
            json.WriteStartArray("messages");
            foreach (var message in messages)
                json.WriteStringValue(message);

            json.WriteEndArray();
            json.WriteString("fbtrace_id", traceId);
        });

    public static Task WriteErrorAsync(HttpResponse response, GraphError error) =>
        WriteAsync(response, error.StatusCode, (json, traceId) =>
        {
            json.WriteStartObject("error");
            json.WriteString("message", error.Message);
            json.WriteString("type", "OAuthException");
            json.WriteNumber("code", error.Code);
            if (error.Subcode is { } subcode)
                json.WriteNumber("error_subcode", subcode);

            json.WriteBoolean("is_transient", false);
            json.WriteString("error_user_title", error.Title);
            json.WriteString("error_user_msg", error.Reason);
            if (error.Field is { } field)
                WriteBlame(json, field);

            json.WriteString("fbtrace_id", traceId);
            json.WriteEndObject();
        });

    private static void WriteBlame(Utf8JsonWriter json, FieldPath field)
    {
        json.WriteStartObject("error_data");
        json.WriteStartArray("blame_field_specs");
        json.WriteStartArray();
        foreach (var segment in field.Segments)
            json.WriteStringValue(segment);

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task WriteAsync(HttpResponse response, int statusCode, Action<Utf8JsonWriter, string> content)
    {
        var traceId = "A" + Convert.ToHexString(RandomNumberGenerator.GetBytes(11));
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            content(json, traceId);
            json.WriteEndObject();
        }

        response.StatusCode = statusCode;
        response.ContentType = "application/json; charset=UTF-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["x-fb-trace-id"] = traceId;
        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory).ConfigureAwait(false);
    }
}
