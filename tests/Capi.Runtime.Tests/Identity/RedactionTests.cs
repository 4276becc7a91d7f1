using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Capi.Identity.Tests;

public class RedactionTests
{
    [Fact]
    public void A_result_shows_nothing_of_the_person()
    {
        var text = MetaIdentity.Evaluate("em", "john@example.com").ToString();

        Assert.Equal("***", text);
    }

    [Fact]
    public void A_dropped_value_shows_only_why() => Assert.Equal("InvalidFormat", MetaIdentity.Evaluate("em", "john@example").ToString());

    [Fact]
    public void A_cookie_resolution_shows_only_its_outcome() =>
        Assert.Equal("Kept", new CookieResolution("fb.1.2.secret", CookieOutcome.Kept).ToString());

    [Fact]
    public void A_counter_carries_key_and_reason_and_nothing_else()
    {
        // A field name used only by this test: the meter is shared with tests that run in parallel.
        const string field = "redaction_test";
        var measured = new ConcurrentQueue<(long Value, KeyValuePair<string, object?>[] Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter == IdentityMetrics.Meter)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            measured.Enqueue((value, tags.ToArray()));
        });
        listener.Start();

        IdentityMetrics.Dropped(field, DropReason.TooShort);
        IdentityMetrics.Dropped(field, DropReason.None);

        var (count, dimensions) = Assert.Single(measured, entry => entry.Tags.Any(tag => field.Equals(tag.Value)));
        Assert.Equal(1, count);
        Assert.Equal([new("capi.field", field), new("capi.drop.reason", "too_short")], dimensions);
    }

    [Fact]
    public void Every_reason_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<DropReason>().Select(DropReasons.NameOf).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.DoesNotContain("other", names);
    }
}
