using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Capi.EventsManager.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Api;

/// <summary>Writes the JSON answers of <c>/api</c>.</summary>
internal static class ApiJson
{
    public static async Task WriteAsync<T>(HttpContext context, int statusCode, T document, JsonTypeInfo<T> type)
    {
        PageHeaders.Write(context.Response);
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(document, type), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Answers with one sentence: <c>{"error":"…"}</c>.</summary>
    public static Task WriteErrorAsync(HttpContext context, int statusCode, string reason) =>
        WriteAsync(context, statusCode, new ApiError(reason), ApiJsonContext.Default.ApiError);

    /// <summary>Answers 403 to a page of another site and returns true; otherwise does nothing.</summary>
    public static async Task<bool> RejectForeignAsync(HttpContext context)
    {
        if (!CrossOriginCheck.IsForeign(context.Request))
            return false;
        await WriteErrorAsync(context, StatusCodes.Status403Forbidden, "The Origin header names another site.").ConfigureAwait(false);
        return true;
    }
}
