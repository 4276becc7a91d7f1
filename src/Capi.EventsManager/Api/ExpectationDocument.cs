namespace Capi.EventsManager.Api;

/// <summary>The response of <c>/api/expectations</c>, masked as on the page.</summary>
internal sealed record ExpectationDocument(bool IsMet, IReadOnlyList<string> Reasons, IReadOnlyList<EventsDocument.EventJson> Events, EventsDocument.EventJson? Nearest, IReadOnlyList<ExpectationDifference> Diff)
{
    public static ExpectationDocument FromResult(ExpectationResult result) =>
        new(result.IsMet, result.Reasons, [.. result.Events.Select(EventsDocument.EventJson.FromEvent)], result.Nearest is { } nearest ? EventsDocument.EventJson.FromEvent(nearest) : null, result.Differences);
}
