using Capi.EventsManager.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Api;

/// <summary><c>PUT /api/runs/{run}</c> creates a run, so that a test event code with its name selects it.</summary>
internal sealed class RunsEndpoint(RunSelector runs)
{
    public async Task CreateAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;

        var name = context.GetRouteValue("run") as string;
        if (!RunName.IsValid(name) || !runs.TryCreate(name!))
        {
            await ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "The name of a run has 1 to 64 letters, digits, dots, hyphens and underscores.").ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
