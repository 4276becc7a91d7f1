using System.Text;
using System.Text.Json;
using Capi.EventsManager.Faults;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Values;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Applies the fault of the header <c>X-Capi-Fault</c>, or the first fault of the script that matches the request.</summary>
internal sealed class RequestFaults(EventsManagerFaults script, TimeProvider timeProvider)
{
    public const string Header = "X-Capi-Fault";

    /// <summary>Delays the answer, writes headers, and returns the error of the fault, or none to process the request.</summary>
    public async Task<FaultOutcome> ApplyAsync(HttpContext context, ReceivedRequest request, GraphEnvelope? envelope)
    {
        var (fault, error) = FindFault(context.Request, request, envelope);
        if (fault is null)
            return new(error, null);
        if (fault.Delay > TimeSpan.Zero)
            await Task.Delay(fault.Delay, timeProvider, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        FaultResponse.Prepare(fault, context);
        var blamed = fault.EventId is null ? 0 : FindEvent(envelope, fault.EventId);
        return new(FaultResponse.GetError(fault, blamed < 0 ? null : EventBatch.GetPath(blamed).Append("event_id")), fault.EventsReceived);
    }

    private (EventsManagerFault? Fault, GraphError? Error) FindFault(HttpRequest http, ReceivedRequest request, GraphEnvelope? envelope)
    {
        var header = http.Headers[Header].ToString();
        if (header.Length == 0)
            return (script.Take(request.Dataset, request.Run, GraphAuthentication.FindToken(http, envelope), id => FindEvent(envelope, id) >= 0), null);
        var (fault, reason) = FaultParser.Parse(Encoding.UTF8.GetBytes(header));
        var applies = fault?.EventId is null || FindEvent(envelope, fault.EventId) >= 0;
        return (applies ? fault : null, reason is null ? null : GraphError.InvalidParameter(null, "Invalid fault", $"{Header}: {reason}"));
    }

    private static int FindEvent(GraphEnvelope? envelope, string id) => envelope?.Data is { ValueKind: JsonValueKind.Array } data
        ? data.EnumerateArray().Select(one => JsonValues.GetScalar(one, "event_id")).ToList().IndexOf(id)
        : -1;
}

/// <summary>What a fault does with a request.</summary>
/// <param name="Error">The error that is the answer, or null.</param>
/// <param name="EventsReceived">The number in the answer instead of that of the events, or null.</param>
internal readonly record struct FaultOutcome(GraphError? Error, int? EventsReceived);
