namespace Capi.EventsManager.Page.Shared;

/// <summary>The pages in the navigation.</summary>
internal enum PageTab
{
    Overview,
    TestEvents,
    Deduplication,
    MatchQuality,
    Diagnostics,
    PayloadHelper,
    Runs,
    Faults,
}
