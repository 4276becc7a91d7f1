using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Api;

/// <summary>Why a request to <c>/api</c> failed.</summary>
internal sealed record ApiError(string Error);

/// <summary>What one request changed: a line of <c>/api/events?follow=true</c> and a message of <c>/api/events/stream</c>. Masked as on the page.</summary>
internal sealed record ChangeDocument(EventsDocument.RequestJson Request, IReadOnlyList<EventsDocument.EventJson> Events)
{
    public static ChangeDocument FromChange(LedgerChange change) =>
        new(EventsDocument.RequestJson.FromRequest(change.Request), [.. change.Events.Select(EventsDocument.EventJson.FromEvent)]);
}

/// <summary>The answer of <c>/api/faults</c>.</summary>
internal sealed record FaultListDocument(IReadOnlyList<FaultDocument> Faults);

/// <summary>A fault of the script. The access token is not shown.</summary>
internal sealed record FaultDocument(
    int Number, string? Dataset, string? Run, bool HasAccessToken, string? EventId, int? Code, int? Subcode, int? Status, string? Body, bool IsTransient, bool BlamesEvent, int? EventsReceived, int? Count,
    double Probability, double DelayMs, bool CutsBody, bool ClosesConnection, int? UsagePercent, double? RegainMinutes, double? RetryAfter)
{
    public static FaultDocument FromFault(int number, EventsManagerFault fault) => new(
        number, fault.Dataset, fault.Run, fault.AccessToken is not null, fault.EventId, fault.Code, fault.Subcode, fault.StatusCode, fault.Body, fault.IsTransient, fault.BlamesEvent, fault.EventsReceived, fault.Count,
        fault.Probability, fault.Delay.TotalMilliseconds, fault.CutsBody, fault.ClosesConnection, fault.UsagePercent, fault.RegainAccess?.TotalMinutes, fault.RetryAfter?.TotalSeconds);
}

/// <summary>The number of a new fault.</summary>
internal sealed record FaultAddedDocument(int Number);

/// <summary>The answer of <c>/api/runs</c>.</summary>
internal sealed record RunListDocument(IReadOnlyList<string> Runs, IReadOnlyList<SessionSummary> Sessions);

/// <summary>The answer of <c>/api/import</c>.</summary>
internal sealed record ImportedDocument(string Run, int Events);

/// <summary>The answer of <c>/api/quality</c>.</summary>
internal sealed record ScoresAddedDocument(int Scores);

/// <summary>The answer of <c>/api/ready</c>.</summary>
internal sealed record ReadyDocument(bool Ready);
