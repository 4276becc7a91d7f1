using System.Buffers;
using Capi.Payload;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Runtime.Tests.Delivery;

/// <summary>What accepted events carry is measured by event name; what is not accepted is not.</summary>
public sealed class QualityMetricsTests
{
    private static readonly MetaEventContext Visitor = new() { Consent = MetaConsent.Granted, Fbp = "fb.1.1558571054389.1098115397" };

    [Fact]
    public async Task Identifiers_that_are_sent_are_measured_and_dropped_ones_are_not()
    {
        using var quality = new QualityRecorder("quality");
        await using var host = await StartAsync("quality");

        Assert.Equal(EnqueueResult.Accepted, await host.Client.EnqueueAsync(new NamedEvent("Purchase", "1", WriteAll), Visitor));

        Assert.Equal(["Purchase"], quality.Accepted);
        Assert.Equal(["Purchase em", "Purchase fbp", "Purchase fn"], quality.Identifiers);
        Assert.Equal(["Purchase 3.9"], quality.Scores);

        // The phone number is none, the list has no usable value, and a first name counts only with a last name.
        static void WriteAll(MetaEventWriter writer)
        {
            writer.WriteHashed(UserDataKey.Email, "ann@shop.example");
            writer.WriteHashed(UserDataKey.Phone, "no number");
            writer.WriteHashed(UserDataKey.FirstName, "Ann");
            writer.WriteHashed(UserDataKey.LastName, (string?)null);
            writer.WriteStartList(UserDataKey.ExternalId);
            writer.WriteHashed(UserDataKey.ExternalId, " ");
            writer.WriteEndList();
        }
    }

    [Theory]
    [InlineData("AddToCart", "AddToCart")]
    [InlineData("Lead", "Lead")]
    [InlineData("purchase", "custom")]
    [InlineData("Purchase ", "custom")]
    [InlineData("canary.person@example.com", "custom")]
    [InlineData("custom", "custom")]
    public async Task Only_names_of_Meta_are_told(string name, string expected)
    {
        var alias = "named" + name.Length + name[0];
        using var quality = new QualityRecorder(alias);
        await using var host = await StartAsync(alias);

        Assert.Equal(EnqueueResult.Accepted, await host.Client.EnqueueAsync(new NamedEvent(name, "1", WriteEmail), Visitor));

        Assert.Equal([expected], quality.Accepted);
        Assert.Equal([$"{expected} em", $"{expected} fbp"], quality.Identifiers);
        Assert.Equal([$"{expected} 3.9"], quality.Scores);
    }

    [Fact]
    public async Task Each_event_of_a_batch_is_measured_with_its_own_name_and_identifiers()
    {
        using var quality = new QualityRecorder("quality-batch");
        await using var host = await StartAsync("quality-batch");

        NamedEvent[] batch = [new("Lead", "1", WriteEmail), new("Purchase", null, WriteEmail), new("Purchase", "2", static _ => { }), new("Other", "a@b.example", WriteEmail)];
        var results = await host.Client.EnqueueBatchAsync(batch, Visitor);

        Assert.Equal([true, false, true, true], results.Select(static result => result.IsAccepted));
        Assert.Equal(["Lead", "Purchase", "custom"], quality.Accepted);
        Assert.Equal(["Lead em", "Lead fbp", "Purchase fbp", "custom em", "custom fbp"], quality.Identifiers);
        Assert.Equal(["Lead 3.9", "Purchase 1.2", "custom 3.9"], quality.Scores);
    }

    [Fact]
    public async Task Events_that_are_withheld_invalid_repeated_or_too_late_are_not_measured()
    {
        using var quality = new QualityRecorder("quality-none");
        await using var host = await StartAsync("quality-none", static options => options.SendOnce = true);
        var order = new NamedEvent("Purchase", "1", WriteEmail);

        Assert.Equal(EnqueueResult.ConsentWithheld, await host.Client.EnqueueAsync(order, default));
        Assert.Equal(EnqueueStatus.Invalid, (await host.Client.EnqueueAsync(new NamedEvent("Purchase", null, WriteEmail), Visitor)).Status);
        Assert.Empty(quality.Accepted);

        Assert.Equal(EnqueueResult.Accepted, await host.Client.EnqueueAsync(order, Visitor));
        Assert.Equal(EnqueueResult.Duplicate, await host.Client.EnqueueAsync(order, Visitor));
        await host.StopAsync();
        Assert.Equal(EnqueueResult.Stopped, await host.Client.EnqueueAsync(new NamedEvent("Purchase", "2", WriteEmail), Visitor));

        Assert.Equal(["Purchase"], quality.Accepted);
        Assert.Equal(["Purchase em", "Purchase fbp"], quality.Identifiers);
        Assert.Equal(["Purchase 3.9"], quality.Scores);
    }

    [Fact]
    public async Task The_browsers_half_is_not_measured()
    {
        using var quality = new QualityRecorder("quality-pixel");
        await using var host = await StartAsync("quality-pixel");
        var order = new NamedEvent("Purchase", "1", WriteEmail);

        Assert.Equal(EnqueueResult.Accepted, MetaPixelSerializer.Serialize(in order, Visitor, DateTimeOffset.UtcNow, new ArrayBufferWriter<byte>()));
        Assert.Empty(quality.Accepted);
        await host.Client.EnqueueAsync(order, Visitor);

        Assert.Equal(["Purchase"], quality.Accepted);
    }

    [Fact]
    public async Task An_event_that_waited_for_consent_is_measured_when_it_is_queued()
    {
        using var quality = new QualityRecorder("quality-held");
        await using var host = await StartAsync("quality-held");

        var undecided = new MetaEventContext { EventHold = new EventHold("session-1", default) };
        Assert.Equal(EnqueueResult.Held, await host.Client.EnqueueAsync(new NamedEvent("Lead", "1", WriteEmail), undecided));
        Assert.Empty(quality.Accepted);
        Assert.Equal(1, await host.Services.GetRequiredService<IHeldEvents>().ReleaseAsync("session-1", Visitor));

        Assert.Equal(["Lead"], quality.Accepted);
        Assert.Equal(["Lead em", "Lead fbp"], quality.Identifiers);
        Assert.Equal(["Lead 3.9"], quality.Scores);
    }

    [Fact]
    public async Task An_event_of_a_bus_is_measured_when_it_is_stored()
    {
        using var quality = new QualityRecorder("quality-bus");
        await using var host = await StartAsync("quality-bus", services: static services => services.AddMetaEventMessages(static options => options.DatasetAlias = "quality-bus"));

        var result = host.Services.GetRequiredService<IMetaEventMessageFactory>().TryCreate(new NamedEvent("Lead", "1", WriteEmail), Visitor, out var message);
        Assert.Equal(EnqueueResult.Accepted, result);
        Assert.Empty(quality.Accepted);
        await host.Services.GetRequiredService<IMetaEventMessageReceiver>().StoreAsync([message!, new() { DatasetAlias = "quality-bus", Json = "{}", SendDeadline = message!.SendDeadline }]);

        Assert.Equal(["Lead"], quality.Accepted);
        Assert.Equal(["Lead em", "Lead fbp"], quality.Identifiers);
    }

    private static void WriteEmail(MetaEventWriter writer) => writer.WriteHashed(UserDataKey.Email, "ann@shop.example");

    // Nothing is sent: the events are measured when they are accepted.
    private static Task<ClientHost> StartAsync(string alias, Action<MetaCapiOptions>? configure = null, Action<IServiceCollection>? services = null) =>
        ClientHost.StartAsync(new Uri("http://127.0.0.1:1"), configure, services: services, alias: alias);
}
