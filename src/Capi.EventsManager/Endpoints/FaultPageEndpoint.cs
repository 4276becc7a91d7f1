using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Capi.EventsManager.Faults;
using Capi.EventsManager.Page.Faults;
using Capi.EventsManager.Parsing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>The page <c>/faults</c>: lists, adds and removes faults with forms.</summary>
internal sealed class FaultPageEndpoint(EventsManagerFaults faults)
{
    private const string HtmlType = "text/html; charset=utf-8";

    private static readonly HashSet<string> TextFields = new(["dataset", "run", "event_id", "access_token", "body"], StringComparer.Ordinal);

    /// <summary>Maps the page and its forms.</summary>
    public void Map(WebApplication application)
    {
        application.MapGet("/faults", context => PageEndpoint.WriteAsync(context, HtmlType, FaultsPage.Render(faults.ToSnapshot(), null)));
        application.MapPost("/faults", context => ChangeAsync(context, Add));
        application.MapPost("/faults/remove", context => ChangeAsync(context, Remove));
    }

    private async Task ChangeAsync(HttpContext context, Func<IFormCollection, string?> change)
    {
        if (!CrossOriginCheck.IsSameOrigin(context.Request) || !context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var (form, formError) = await BodyReader.ReadFormAsync(context.Request).ConfigureAwait(false);
        if ((formError?.Reason ?? change(form)) is { } error)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await PageEndpoint.WriteAsync(context, HtmlType, FaultsPage.Render(faults.ToSnapshot(), error)).ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/faults";
    }

    private string? Add(IFormCollection form)
    {
        var json = new JsonObject();
        foreach (var (name, values) in form)
        {
            if (values.ToString().Trim() is { Length: > 0 } text)
                json[name] = ToJson(name, text);
        }

        var (fault, reason) = FaultParser.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
        return fault is null ? reason : faults.TryAdd(fault, out _);
    }

    private string? Remove(IFormCollection form)
    {
        if (int.TryParse(form["number"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            faults.Remove(number);
        return null;
    }

    // The parser says what is wrong with text where a number is expected.
    private static JsonNode ToJson(string name, string text) =>
        TextFields.Contains(name) ? text
        : text == "true" ? true
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : text;
}
