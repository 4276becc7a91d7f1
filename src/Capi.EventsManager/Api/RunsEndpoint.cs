using System.Globalization;
using Capi.EventsManager.Endpoints;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Page.Runs;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Storage.Sqlite;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Api;

/// <summary>Runs and sessions: <c>/api/runs</c>, <c>/api/compare</c>, <c>/api/export</c>, <c>/api/import</c>.</summary>
internal sealed class RunsEndpoint(IEventLedger ledger, RunSelector runs, RunComparer comparer)
{
    /// <summary><c>GET /api/runs</c>: the names of the runs, and the sessions of the data file.</summary>
    public Task ListAsync(HttpContext context) => ApiJson.WriteAsync(
        context,
        StatusCodes.Status200OK,
        new RunListDocument([.. runs.Names.Order(StringComparer.Ordinal)], ledger.GetSessions()),
        ApiJsonContext.Default.RunListDocument);

    /// <summary><c>PUT /api/runs/{run}</c>: creates a run, so that a test event code with its name selects it.</summary>
    public async Task CreateAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;

        var name = context.GetRouteValue("run") as string;
        if (!RunName.IsValid(name) || name!.StartsWith(RunSelector.ImportedPrefix, StringComparison.Ordinal) || !runs.TryCreate(name))
        {
            await ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "The name of a run has 1 to 64 letters, digits, dots, hyphens and underscores, and doesn't begin with imported-.").ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary><c>GET /api/compare?a=session:1&amp;b=current</c>: two runs side by side.</summary>
    public Task CompareAsync(HttpContext context)
    {
        var (a, b) = (context.Request.Query["a"].ToString(), context.Request.Query["b"].ToString());
        var (comparison, reason) = comparer.Compare(a, b);
        return comparison is null
            ? ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, reason!)
            : ApiJson.WriteAsync(context, StatusCodes.Status200OK, comparison, ApiJsonContext.Default.ComparisonDocument);
    }

    /// <summary><c>GET /runs?a=session:1&amp;b=current</c>: the page with sessions, runs and a comparison.</summary>
    public Task ShowAsync(HttpContext context)
    {
        var (a, b) = (context.Request.Query["a"].ToString(), context.Request.Query["b"].ToString());
        var (comparison, reason) = a.Length + b.Length == 0 ? (null, null) : comparer.Compare(a, b);
        if (reason is not null)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return PageEndpoint.WriteAsync(context, "text/html; charset=utf-8", RunsPage.Render([.. runs.Names.Order(StringComparer.Ordinal)], ledger.GetSessions(), (a, b), comparison, reason));
    }

    /// <summary><c>GET /api/export?of=run:name</c>: the newest 5,000 events of a run as a file.</summary>
    public Task ExportAsync(HttpContext context)
    {
        var (query, reason) = comparer.Find(context.Request.Query["of"].ToString());
        if (query is null)
            return ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, reason!);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"events-manager-run.json\"";
        return ApiJson.WriteAsync(context, StatusCodes.Status200OK, RunExport.Create(query.Run, RunQuery.Read(ledger, query)), ArchivedJson.Default.RunExport);
    }

    /// <summary><c>POST /api/import</c>: adds the events of an exported file as a read-only run, and answers with its name.</summary>
    public async Task ImportAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;

        var (body, error) = await BodyReader.ReadBytesAsync(context.Request, RunExport.MaxBytes).ConfigureAwait(false);
        var (events, reason) = error is null ? RunExport.Read(body) : ([], string.Create(CultureInfo.InvariantCulture, $"The file is larger than {RunExport.MaxBytes / 1024 / 1024} MiB."));
        if (reason is not null)
        {
            await ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, reason).ConfigureAwait(false);
            return;
        }

        var run = runs.CreateImported();
        ledger.Import(run, events);
        await ApiJson.WriteAsync(context, StatusCodes.Status201Created, new ImportedDocument(run, events.Count), ApiJsonContext.Default.ImportedDocument).ConfigureAwait(false);
    }
}
