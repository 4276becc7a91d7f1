using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Diagnostics.Rules;

namespace Capi.EventsManager.Diagnostics;

/// <summary>All problems of the received events, grouped as in Meta's Diagnostics tab. Immutable.</summary>
public sealed record DiagnosticsReport
{
    // A rule explains what the rest of the list only repeats, so the general rules come last and leave out what was explained.
    private static readonly IDiagnosticRule[] Rules =
    [
        new UnhashedInformationRule(),
        new DoubleHashRule(),
        new PhoneInEmailRule(),
        new FailedCheckRule(),
        new SharedIdentifierRule(),
        new RepeatedEventIdRule(),
        new MissingCurrencyRule(),
        new StaleTimeRule(),
        new NearMissRule(),
        new TestCodeRule(),
        new LowCoverageRule(),
        new RefusalRule(),
        new WarningRule(),
    ];

    /// <summary>The rules that look at one event at a time.</summary>
    internal static IReadOnlyList<EventRule> EventRules { get; } = [.. Rules.OfType<EventRule>()];

    private DiagnosticsReport(IReadOnlyList<EventsDiagnostic> diagnostics) => Diagnostics = diagnostics;

    /// <summary>The problems, the serious ones first, then those with most events.</summary>
    public IReadOnlyList<EventsDiagnostic> Diagnostics { get; }

    /// <summary>Creates the report.</summary>
    /// <param name="events">The accepted events, newest first.</param>
    /// <param name="refused">The events of rejected requests, newest first.</param>
    public static DiagnosticsReport Create(IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedEvent> refused)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(refused);
        return Create(new DiagnosticsInput(events, [.. events.Concat(refused).OrderByDescending(received => received.Number)], DeduplicationReport.Create(events)));
    }

    /// <summary>Creates the report.</summary>
    internal static DiagnosticsReport Create(DiagnosticsInput input) => new(
    [
        .. Rules.SelectMany(rule => rule.Find(input))
            .OrderBy(diagnostic => diagnostic.Severity)
            .ThenByDescending(diagnostic => diagnostic.Events.Count),
    ]);
}
