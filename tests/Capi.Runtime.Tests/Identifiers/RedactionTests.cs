using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Capi.Identifiers;
using Capi.Identifiers.Diagnostics;

namespace Capi.Runtime.Tests.Identifiers;

public class RedactionTests
{
    [Fact]
    public void ToString_of_a_result_is_redacted()
    {
        var text = IdentifierHasher.Hash("em", "john@example.com").ToString();

        Assert.Equal("***", text);
    }

    [Fact]
    public void ToString_of_a_dropped_value_shows_only_the_reason() => Assert.Equal("InvalidFormat", IdentifierHasher.Hash("em", "john@example").ToString());

    [Fact]
    public void ToString_of_a_cookie_resolution_shows_only_the_outcome() =>
        Assert.Equal("Kept", new CookieResolution("fb.1.2.secret", CookieOutcome.Kept).ToString());

    [Fact]
    public void The_counter_of_dropped_values_has_only_field_and_reason_as_tags()
    {
        // A field name used only by this test: the meter is shared with tests that run in parallel.
        const string field = "redaction_test";
        var measured = new ConcurrentQueue<(long Value, KeyValuePair<string, object?>[] Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meterListener) =>
            {
                if (instrument.Meter == IdentifierMetrics.Meter)
                    meterListener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            measured.Enqueue((value, tags.ToArray()));
        });
        listener.Start();

        IdentifierMetrics.RecordDropped(field, DropReason.TooShort);
        IdentifierMetrics.RecordDropped(field, DropReason.None);

        var (count, dimensions) = Assert.Single(measured, entry => entry.Tags.Any(tag => field.Equals(tag.Value)));
        Assert.Equal(1, count);
        Assert.Equal([new("capi.field", field), new("capi.drop.reason", "too_short")], dimensions);
    }

    [Fact]
    public void Every_reason_has_a_unique_name()
    {
        var names = Enum.GetValues<DropReason>().Select(DropReasons.GetName).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.DoesNotContain("other", names);
    }
}
