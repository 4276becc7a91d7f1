using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.Testing.Tests;

public class ReplacementTests
{
    [Fact]
    public async Task An_app_without_any_configuration_starts_and_records()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddMetaCapi(builder.Configuration.GetSection("MetaCapi"));
        var recorder = builder.Services.ReplaceMetaCapiWithRecorder();
        using var host = builder.Build();
        await host.StartAsync();

        await host.Services.GetRequiredService<IMetaCapiClient>().SendLeadCapturedAsync(new("1", DateTimeOffset.UtcNow, ["a@example.com"]), TestContexts.Granted);
        await host.Services.GetRequiredKeyedService<IMetaCapiClient>("shop-de").SendLeadCapturedAsync(new("2", DateTimeOffset.UtcNow, ["a@example.com"]), TestContexts.Granted);

        await host.StopAsync();
        Assert.Equal([("1", null), ("2", "shop-de")], recorder.Events.Select(recorded => (recorded.EventId, recorded.DatasetAlias)));
    }

    [Fact]
    public async Task An_app_that_is_configured_sends_nothing()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddMetaCapi(options =>
        {
            options.DatasetId = "1234567890";
            options.AccessToken = Environment.MachineName + "-token-of-a-test";
            options.BaseAddress = new Uri("http://127.0.0.1:9");
        });
        var recorder = builder.Services.ReplaceMetaCapiWithRecorder();
        using var host = builder.Build();
        await host.StartAsync();

        var result = await host.Services.GetRequiredService<IMetaCapiClient>().SendLeadCapturedAsync(new("1", DateTimeOffset.UtcNow, ["a@example.com"]), TestContexts.Granted);
        await host.StopAsync();

        Assert.True(result.IsAccepted);
        Assert.Single(recorder.GetEvents<LeadCaptured>());
    }

    [Fact]
    public async Task The_registered_clock_decides_the_age_of_an_event()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        services.AddMetaCapi(static options => options.Enabled = false);

        var recorder = services.ReplaceMetaCapiWithRecorder();

        var result = await recorder.SendLeadCapturedAsync(new("1", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), ["a@example.com"]), TestContexts.Granted);
        Assert.Equal(EnqueueStatus.Invalid, result.Status);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
