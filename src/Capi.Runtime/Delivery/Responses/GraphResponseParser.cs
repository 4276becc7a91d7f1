using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Parses the body of Meta's response. Tolerant: fields that can't be read are absent, and no input throws.</summary>
internal static class GraphResponseParser
{
    /// <summary>Adds the fields of the body to a response.</summary>
    /// <param name="response">The response with status and headers.</param>
    /// <param name="body">UTF-8 JSON, or anything else a proxy sends. A truncated body isn't valid JSON and adds nothing.</param>
    public static GraphResponse Parse(GraphResponse response, ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body[3..];
        try
        {
            using var document = JsonDocument.Parse(body);
            return Parse(response, document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with invalid UTF-8.
            return response;
        }
    }

    private static GraphResponse Parse(GraphResponse response, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return response;
        if (!TryGetError(root, out var error))
        {
            return response with
            {
                EventsReceived = GetInt32(root, "events_received"u8) is { } received and >= 0 ? received : null,
                TraceId = GetTraceId(root),
            };
        }

        // An error in an unknown format only tells that the request was not a plain success.
        return error.ValueKind != JsonValueKind.Object ? response with { TraceId = GetTraceId(root) } : response with
        {
            HasError = true,
            Code = GetInt32(error, "code"u8),
            Subcode = GetInt32(error, "error_subcode"u8),
            IsTransient = error.TryGetProperty("is_transient"u8, out var passing) && passing.ValueKind == JsonValueKind.True,
            TraceId = GetTraceId(error),
        };
    }

    // The first one that is not null: a duplicate property doesn't override it.
    private static bool TryGetError(JsonElement root, out JsonElement error)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (member.NameEquals("error"u8) && member.Value.ValueKind != JsonValueKind.Null)
            {
                error = member.Value;
                return true;
            }
        }

        error = default;
        return false;
    }

    private static int? GetInt32(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;

    // It is logged, so it must not contain anything else.
    private static string? GetTraceId(JsonElement parent) =>
        parent.TryGetProperty("fbtrace_id"u8, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 and <= 64 } id
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? id
            : null;
}
