namespace Capi.EventsManager;

/// <summary>One difference between an expectation and the nearest event. Personal data is masked.</summary>
/// <param name="Parameter">What differs: <c>event_id</c>, <c>sources</c> or the path of a parameter.</param>
/// <param name="Expected">The expected value.</param>
/// <param name="Actual">The value of the nearest event, or null if it has none.</param>
public sealed record ExpectationDifference(string Parameter, string Expected, string? Actual);
