using System.Globalization;

namespace Capi.Benchmarks.Ratios;

/// <summary>What the ratio run found.</summary>
/// <param name="EventVsStj">How many times faster ours is than F1 (System.Text.Json, source generated).</param>
/// <param name="EventVsUtf8JsonWriter">How many times faster ours is than F2 (hand-written Utf8JsonWriter).</param>
/// <param name="EventNs">Nanoseconds of ours per event.</param>
/// <param name="AllocBytesPerEvent">Managed bytes that ours allocates per event.</param>
/// <param name="JsonBytes">Bytes of JSON that ours writes per event, on average.</param>
internal sealed record RatioReport(
    Quartiles EventVsStj, Quartiles EventVsUtf8JsonWriter, Quartiles EventNs, double AllocBytesPerEvent, double JsonBytes)
{
    /// <summary>The medians as one line of JSON.</summary>
    public string ToJson() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"event_vs_stj":{{EventVsStj.Median:0.00}},"event_vs_utf8jsonwriter":{{EventVsUtf8JsonWriter.Median:0.00}},"event_ns":{{EventNs.Median:0}},"alloc_bytes_per_event":{{AllocBytesPerEvent:0.##}},"json_bytes":{{JsonBytes:0}}}""");

    /// <summary>How far the rounds lay apart: a wide range means that the machine was busy and the medians deserve little trust.</summary>
    public string Spread() => $"against STJ {EventVsStj}; against Utf8JsonWriter {EventVsUtf8JsonWriter}; ns per event {EventNs}";
}
