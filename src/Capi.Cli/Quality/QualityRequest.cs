using Capi.Cli.Reporting;

namespace Capi.Cli.Quality;

/// <summary>What <c>capi quality</c> is asked for.</summary>
/// <param name="Dataset">The dataset ID.</param>
/// <param name="Floors">The floors.</param>
/// <param name="AllowsMissing">True if what the API doesn't say is under no floor.</param>
/// <param name="Events">The event names to look at; empty for all.</param>
/// <param name="Compare">The address of a local Events Manager, or null.</param>
/// <param name="History">The file that the result is appended to, or null.</param>
/// <param name="Format">The format of the output.</param>
internal sealed record QualityRequest(string Dataset, QualityFloors Floors, bool AllowsMissing, IReadOnlyList<string> Events, Uri? Compare, string? History, ReportFormat Format);
