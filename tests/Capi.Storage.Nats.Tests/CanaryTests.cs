using System.Collections.Concurrent;
using System.Diagnostics;
using Capi.Storage.Nats.Tests.Servers;
using Capi.Storage.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Tests;

/// <summary>No raw identifier and no token is in logs, spans, subjects, headers or the server's files.</summary>
[NatsServerRequired]
public class CanaryTests
{
    private const string Email = "canary.person@example.org";
    private const string Token = "canarytoken0123456789";

    [StoreFact]
    public async Task Nothing_raw_leaves_the_process()
    {
        var server = await NatsServer.Shared;
        var prefix = "canary-" + Guid.NewGuid().ToString("N")[..12];
        var log = new ListLogger();
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Prepend(span.DisplayName))),
        };
        ActivitySource.AddActivityListener(listener);
        var messages = new ConcurrentQueue<string>();
        await using var watcher = new NatsConnection(new() { Url = server.Url });
        await using var watching = await watcher.SubscribeCoreAsync<string>(">");

        await using var endpoint = await RecordingEndpoint.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new ListLoggerProvider(log));
        builder.Services.AddMetaCapi(options => (options.DatasetId, options.AccessToken, options.BaseAddress, options.Linger) = ("1000000000000001", Token, endpoint.Address, TimeSpan.Zero))
            .UseNats(options => (options.Url, options.Prefix) = (server.Url, prefix));
        using var host = builder.Build();
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IMetaCapiClient>();
        Assert.True((await client.SendStageReachedAsync(new("order-1", DateTimeOffset.UtcNow, Email), new() { Consent = MetaConsent.Granted })).IsAccepted);
        await client.FlushAsync();
        await host.StopAsync();

        Assert.Single(endpoint.Events);
        while (watching.Msgs.TryRead(out var message))
            messages.Enqueue($"{message.Subject} {message.ReplyTo} {string.Join(' ', (message.Headers ?? []).Select(header => $"{header.Key}={header.Value}"))} {message.Data}");
        Assert.Contains(messages, message => message.StartsWith($"{prefix}.events.default ", StringComparison.Ordinal));
        Assert.NotEmpty(spans);
        foreach (var text in log.Lines.Concat(spans).Concat(messages))
        {
            Assert.DoesNotContain(Email, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Token, text, StringComparison.OrdinalIgnoreCase);
        }

        // Identifiers of the event, even the hashed ones, are in the payload only.
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Email)));
        Assert.All(log.Lines.Concat(spans), text => Assert.DoesNotContain(digest, text, StringComparison.Ordinal));
    }
}
