using Capi.Identifiers;
using Capi.Identifiers.Diagnostics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

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
        using var dropped = new MetricCollector<long>(IdentifierMetrics.Meter, "capi.value.dropped");

        IdentifierMetrics.RecordDropped(field, DropReason.TooShort);
        IdentifierMetrics.RecordDropped(field, DropReason.None);

        var measurement = Assert.Single(dropped.GetMeasurementSnapshot(), entry => entry.Tags.Values.Contains(field));
        Assert.Equal(1, measurement.Value);
        Assert.Equal([new("capi.drop.reason", "too_short"), new("capi.field", field)], measurement.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reason_has_a_unique_name()
    {
        var names = Enum.GetValues<DropReason>().Select(DropReasons.GetName).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.DoesNotContain("other", names);
    }
}
