using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Collects what the runtime measures about the identifiers of accepted events of one dataset alias.</summary>
internal sealed class QualityRecorder(string alias) : IDisposable
{
    private readonly MetricCollector<long> _accepted = new(null, "Capi.Runtime", "capi.client.event.accepted");
    private readonly MetricCollector<long> _identifiers = new(null, "Capi.Runtime", "capi.client.event.identifiers");
    private readonly MetricCollector<double> _scores = new(null, "Capi.Runtime", "capi.client.event.match_quality");

    /// <summary>The names of the accepted events.</summary>
    public IEnumerable<string> Accepted => Read(_accepted, static one => $"{one.Tags["capi.event.name"]}");

    /// <summary>Name and identifier, in alphabetical order: <c>Purchase em</c>.</summary>
    public IEnumerable<string> Identifiers =>
        Read(_identifiers, static one => $"{one.Tags["capi.event.name"]} {one.Tags["capi.identifier"]}").Order(StringComparer.Ordinal);

    /// <summary>Name and estimate: <c>Purchase 3.9</c>.</summary>
    public IEnumerable<string> Scores => Read(_scores, static one => FormattableString.Invariant($"{one.Tags["capi.event.name"]} {one.Value}"));

    public void Dispose()
    {
        _accepted.Dispose();
        _identifiers.Dispose();
        _scores.Dispose();
    }

    private IEnumerable<string> Read<T>(MetricCollector<T> collector, Func<CollectedMeasurement<T>, string> format)
        where T : struct =>
        collector.GetMeasurementSnapshot().Where(one => Equals(one.Tags["capi.dataset"], alias)).Select(format);
}
