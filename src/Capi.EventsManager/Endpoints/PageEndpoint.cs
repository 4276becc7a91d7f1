using System.Globalization;
using Capi.EventsManager.Api;
using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Page;
using Capi.EventsManager.Page.Deduplication;
using Capi.EventsManager.Page.Diagnostics;
using Capi.EventsManager.Page.EventDetail;
using Capi.EventsManager.Page.Export;
using Capi.EventsManager.Page.Overview;
using Capi.EventsManager.Page.PayloadHelper;
using Capi.EventsManager.Page.Quality;
using Capi.EventsManager.Page.TestEvents;
using Capi.EventsManager.Quality;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Endpoints;

/// <summary>The pages and the exports.</summary>
internal sealed class PageEndpoint(IEventLedger ledger, MeasuredScores scores, TimeProvider timeProvider)
{
    private const int MaxExportedPages = 10;
    private const string HtmlType = "text/html; charset=utf-8";

    /// <summary>Maps the pages.</summary>
    public void Map(WebApplication application)
    {
        application.MapGet("/", context => WriteAsync(context, HtmlType, OverviewPage.Render(GetLedger(context), GetRun(context), timeProvider.GetUtcNow())));
        application.MapGet("/events", context => WriteAsync(context, HtmlType, TestEventsPage.Render(ledger, GetFilter(context))));
        application.MapGet("/events/{number:long}", GetEventAsync);
        application.MapGet("/deduplication", context => WriteAsync(context, HtmlType, DeduplicationPage.Render(GetLedger(context), GetRun(context))));
        application.MapGet("/quality", context => WriteAsync(context, HtmlType, MatchQualityPage.Render(GetLedger(context), GetRun(context), scores)));
        application.MapGet("/diagnostics", context => WriteAsync(context, HtmlType, DiagnosticsPage.Render(GetLedger(context), GetRun(context))));
        application.MapGet("/export/events.json", ExportJsonAsync);
        application.MapGet("/export/events.csv", ExportCsvAsync);
        application.MapGet("/payload-helper", context => WriteAsync(context, HtmlType, PayloadHelperPage.Render()));
        application.MapPost("/payload-helper", new PayloadHelperEndpoint(timeProvider).HandleAsync);
    }

    /// <summary>Writes a page or a file.</summary>
    public static Task WriteAsync(HttpContext context, string contentType, string text)
    {
        PageHeaders.Write(context.Response);
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string? GetRun(HttpContext context) => RunSelector.FindName(context.Request);

    private static EventFilter GetFilter(HttpContext context) => EventFilterQuery.Parse(context.Request.Query, GetRun(context));

    private EventLedger GetLedger(HttpContext context) => ledger.GetLedger(GetRun(context));

    private Task GetEventAsync(HttpContext context)
    {
        var number = long.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        var current = ledger.GetLedger();
        if (ledger.Find(number) is { } found)
            return WriteAsync(context, HtmlType, EventDetailPage.Render(found, current, context.Request.Query["reveal"] == "click-ids"));

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteAsync(context, HtmlType, NotFoundPage.Render());
    }

    private Task ExportJsonAsync(HttpContext context)
    {
        var (events, _) = Select(context);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"events.json\"";
        return ApiJson.WriteAsync(context, StatusCodes.Status200OK, EventsDocument.Create(events, []), ApiJsonContext.Default.EventsDocument);
    }

    private Task ExportCsvAsync(HttpContext context)
    {
        var (events, nearMisses) = Select(context);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"events.csv\"";
        return WriteAsync(context, "text/csv; charset=utf-8", EventsCsv.Write(events, nearMisses));
    }

    // The newest of those that the filter selects, on all pages of the list.
    private (IReadOnlyList<ReceivedEvent> Events, NearMissFinder NearMisses) Select(HttpContext context)
    {
        var query = GetFilter(context).ToQuery() with { Before = null, After = null };
        return (RunQuery.Read(ledger, query, MaxExportedPages), GetLedger(context).NearMisses);
    }
}
