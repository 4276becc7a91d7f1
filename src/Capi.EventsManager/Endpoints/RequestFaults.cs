using System.Text;
using Capi.EventsManager.Faults;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Applies the fault of the header <c>X-Capi-Fault</c>, or the first fault of the script that matches the request.</summary>
internal sealed class RequestFaults(EventsManagerFaults script, TimeProvider timeProvider)
{
    public const string Header = "X-Capi-Fault";

    /// <summary>Delays the answer, writes headers, and returns the error of the fault, or null to process the request.</summary>
    public async Task<GraphError?> ApplyAsync(HttpContext context, ReceivedRequest request, GraphEnvelope? envelope)
    {
        var (fault, error) = FindFault(context.Request, request, envelope);
        if (fault is null)
            return error;

        if (fault.Delay > TimeSpan.Zero)
            await Task.Delay(fault.Delay, timeProvider, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        FaultResponse.Prepare(fault, context);
        return FaultResponse.GetError(fault);
    }

    private (EventsManagerFault? Fault, GraphError? Error) FindFault(HttpRequest http, ReceivedRequest request, GraphEnvelope? envelope)
    {
        var header = http.Headers[Header].ToString();
        if (header.Length == 0)
            return (script.Take(request.Dataset, request.Run, GraphAuthentication.FindToken(http, envelope)), null);

        var (fault, reason) = FaultParser.Parse(Encoding.UTF8.GetBytes(header));
        return (fault, reason is null ? null : GraphError.InvalidParameter(null, "Invalid fault", $"{Header}: {reason}"));
    }
}
