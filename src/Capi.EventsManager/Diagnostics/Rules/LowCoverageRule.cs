using System.Globalization;
using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>The events that matter most come from the browser more often than from the server.</summary>
internal sealed class LowCoverageRule : IDiagnosticRule
{
    private static readonly HashSet<string> Names = new(["Purchase", "AddToCart", "Lead"], StringComparer.Ordinal);

    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input) =>
        from coverage in input.Deduplication.ByName
        where Names.Contains(coverage.EventName) && coverage.CoveragePercentage < EventCoverage.Goal
        select new EventsDiagnostic
        {
            Name = "low_event_coverage",
            Title = $"Low event coverage of {coverage.EventName}",
            Solution = string.Create(
                CultureInfo.InvariantCulture,
                $"The server sent {coverage.Server} events against {coverage.Browser} of the browser: {coverage.CoveragePercentage}%, and Meta recommends {EventCoverage.Goal}%. Send each {coverage.EventName} from the server too."),
            Documentation = MetaDocs.DatasetQuality,
            Events = [.. input.Events.Where(received => received is { Server: null, Browser: not null } && received.EventName == coverage.EventName).Select(received => AffectedEvent.Create(received, EventSource.Browser, "no server half"))],
        };
}
