namespace Capi.EventsManager.Page.TestEvents;

/// <summary>What happened to an event, as a filter of the list.</summary>
internal enum FateFilter
{
    Accepted,
    Refused,
    Merged,
    Duplicate,
    NearMiss,
    Warning,
    Test,
}
