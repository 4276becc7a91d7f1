using System.Text.Json;
using Capi.Runtime.Tests.Delivery.Support;

namespace Capi.Runtime.Tests.Contracts;

/// <summary>A context that was stored before a deploy is read after it. The texts are stored ones: they must not be changed together with the code.</summary>
public class StoredContextTests
{
    // Before consent_evidence.
    private const string Oldest =
        """{"fbc":"fb.1.1795000000000.Click","fbp":"fb.1.1795000000000.1098115397","client_ip_address":"9.9.9.9","client_user_agent":"Mozilla/5.0","event_source_url":"https://shop.example/","referrer_url":"https://www.example/","consent":"granted"}""";

    private const string Current =
        """{"fbc":"fb.1.1795000000000.Click","fbp":"fb.1.1795000000000.1098115397","client_ip_address":"9.9.9.9","client_user_agent":"Mozilla/5.0","event_source_url":"https://shop.example/","referrer_url":"https://www.example/","consent":"limited_data_use:1:1000","consent_evidence":"opted out: gpc"}""";

    private const string Future =
        """{"version":3,"fbc":"fb.1.1795000000000.Click","nested":{"fbp":"not this one","list":[1,{"consent":"not_granted"}]},"client_ip_address":"9.9.9.9","hold":{"visitor":"x"},"consent":"granted","consent_time":1795000000}""";

    [Fact]
    public void A_context_of_the_oldest_version_is_read()
    {
        Assert.True(MetaEventContext.TryParse(Oldest, out var context));

        Assert.Equal("fb.1.1795000000000.Click", context.Fbc);
        Assert.Equal("https://www.example/", context.ReferrerUrl);
        Assert.Equal(MetaConsent.Granted, context.Consent);
        Assert.Null(context.ConsentEvidence);
        Assert.Null(context.EventHold);
        Assert.Equal(Oldest, context.ToJson());
    }

    [Fact]
    public void A_context_of_this_version_is_written_as_it_is_stored() => Assert.Equal(Current, MetaEventContext.Parse(Current).ToJson());

    [Fact]
    public void What_a_newer_version_adds_is_ignored()
    {
        var context = MetaEventContext.Parse(Future);

        Assert.Equal(new MetaEventContext { Fbc = "fb.1.1795000000000.Click", ClientIpAddress = "9.9.9.9", Consent = MetaConsent.Granted }, context);
        Assert.Equal(context, JsonSerializer.Deserialize<MetaEventContext>(Future));
    }

    [Theory]
    [InlineData("""{"fbc":"fb.1.1795000000000.Click"}""")]
    [InlineData("""{"fbc":"fb.1.1795000000000.Click","consent":"granted_for_measurement"}""")]
    [InlineData("""{"fbc":"fb.1.1795000000000.Click","consent":true}""")]
    [InlineData("""{"fbc":"fb.1.1795000000000.Click","consent":{"state":"granted"}}""")]
    [InlineData("""{"fbc":"fb.1.1795000000000.Click","consent":"limited_data_use:1:2000"}""")]
    [InlineData("""{"fbc":"fb.1.1795000000000.Click","consent":"granted","consent":"not_granted"}""")]
    [InlineData("""{"fbc":"fb.1.1795000000000.Click","Consent":"granted"}""")]
    public void A_consent_that_this_version_does_not_know_permits_nothing(string stored)
    {
        var context = MetaEventContext.Parse(stored);

        Assert.False(context.Consent.AllowsSending);
        Assert.Equal("fb.1.1795000000000.Click", context.Fbc);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(200)]
    public void A_text_that_was_cut_off_is_no_context(int length)
    {
        Assert.False(MetaEventContext.TryParse(Current[..length], out var context));
        Assert.Equal(default, context);
    }

    [Fact]
    public async Task An_event_is_sent_with_a_stored_context_after_a_restart()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        string stored;
        await using (await ClientHost.StartAsync(graph.Address))
            stored = MetaEventContext.Parse(Current).ToJson();

        await using var host = await ClientHost.StartAsync(graph.Address);
        Assert.Equal(EnqueueResult.Accepted, await host.Client.EnqueueAsync(new TestEvent("order-1", DateTimeOffset.UtcNow), MetaEventContext.Parse(stored)));

        Assert.Contains("\"data_processing_options_state\":1000", (await graph.ReadRequestAsync()).Body, StringComparison.Ordinal);
    }
}
