namespace Capi.EventsManager.Storage;

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
