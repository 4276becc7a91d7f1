using System.Globalization;

namespace Capi.Benchmarks.Ratios;

/// <summary>The result of the ratio run: nanoseconds per event of each scenario, and the bytes allocated by the generated serializer.</summary>
internal sealed record RatioReport((string Name, Quartiles Ns)[] Times, double AllocBytes, double AllocBytesNonAscii)
{
    /// <summary>Returns the medians as one line of JSON.</summary>
    public string ToJson() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"event_vs_stj":{{Ratio("F1", "event"):0.00}},"event_vs_utf8jsonwriter":{{Ratio("F2", "event"):0.00}},"batch_vs_stj":{{Ratio("F1 batch", "batch"):0.00}},"batch_vs_utf8jsonwriter":{{Ratio("F2 batch", "batch"):0.00}},"batch_vs_floor":{{Ratio("batch", "floor"):0.00}},"emit_normalise_ns":{{Median("emit"):0}},"event_ns":{{Median("event"):0}},"batch_ns_per_event":{{Median("batch"):0}},"alloc_bytes_per_event":{{AllocBytes:0.##}},"alloc_bytes_per_event_non_ascii":{{AllocBytesNonAscii:0.##}}}""");

    /// <summary>Returns the spread of each scenario: a wide range means that the machine was busy and the medians are unreliable.</summary>
    public string FormatSpread() => string.Join('\n', Times.Select(time => $"{time.Name}: {time.Ns}"));

    private double Ratio(string over, string under) => Median(over) / Median(under);

    private double Median(string name) => Times.Single(time => time.Name == name).Ns.Median;
}
