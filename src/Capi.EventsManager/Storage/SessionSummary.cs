namespace Capi.EventsManager.Storage;

/// <summary>A session: the time from a start of the server to its end.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Events">The number of accepted events.</param>
/// <param name="FromTwoSources">Those that server and browser sent.</param>
/// <param name="Rejected">The number of rejected requests.</param>
/// <param name="Warnings">The number of warnings.</param>
/// <param name="IsCurrent">True for the session that is being recorded.</param>
internal sealed record SessionSummary(long Number, DateTimeOffset Started, long Events, long FromTwoSources, long Rejected, long Warnings, bool IsCurrent);
