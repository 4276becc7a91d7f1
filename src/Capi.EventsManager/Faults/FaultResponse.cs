using System.Globalization;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Faults;

/// <summary>Applies a fault to a response.</summary>
internal static class FaultResponse
{
    private const int CutAfterBytes = 20;
    private const int ThrottledPercent = 100;

    /// <summary>Writes the headers of the fault, and for a cut body replaces the body by one that ends too early.</summary>
    public static void Prepare(EventsManagerFault fault, HttpContext context)
    {
        var headers = context.Response.Headers;
        if (fault.RetryAfter is { } retryAfter)
            headers.RetryAfter = ((int)retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if ((fault.UsagePercent ?? (fault.RegainAccess is null ? null : ThrottledPercent)) is { } percent)
            UsageHeaders.Write(context.Response, percent, (int?)fault.RegainAccess?.TotalMinutes);
        if (fault.CutsBody)
            context.Response.Body = new CutStream(context, CutAfterBytes);
    }

    /// <summary>Returns the error of the fault, or null if the request is to be processed.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="blamed">The event that the error names, or null.</param>
    public static GraphError? GetError(EventsManagerFault fault, FieldPath? blamed)
    {
        if (fault is { Code: { } code, Body: null, ClosesConnection: false })
            return GetMetaError(fault, code, blamed);
        if (fault is { Body: null, StatusCode: null, ClosesConnection: false })
            return null;
        var statusCode = fault.StatusCode ?? StatusCodes.Status200OK;
        return new GraphError
        {
            StatusCode = statusCode,
            Code = 0,
            Message = "",
            Title = "Simulated fault",
            Reason = fault.ClosesConnection ? "A fault of this Events Manager: the connection was closed." : FormattableString.Invariant($"A fault of this Events Manager: HTTP {statusCode} without an answer of Meta."),
            RawBody = fault.Body ?? "",
            ClosesConnection = fault.ClosesConnection,
        };
    }

    private static GraphError GetMetaError(EventsManagerFault fault, int code, FieldPath? blamed)
    {
        var known = GraphErrors.Find(code, fault.Subcode);
        var description = known?.Description ?? "simulated fault";
        return new GraphError
        {
            StatusCode = fault.StatusCode ?? GetStatusCode(known?.Class),
            Code = code,
            Subcode = fault.Subcode,
            IsTransient = fault.IsTransient,
            Message = FormattableString.Invariant($"(#{code}) {description}"),
            Title = "Simulated fault",
            Reason = $"A fault of this Events Manager: {description}.",
            Field = fault.BlamesEvent ? blamed : null,
        };
    }

    // Meta answers throttles with 400, and a failed service with 500.
    private static int GetStatusCode(GraphErrorClass? errorClass) => errorClass switch
    {
        GraphErrorClass.Transient => StatusCodes.Status500InternalServerError,
        GraphErrorClass.Authentication => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status400BadRequest,
    };
}
