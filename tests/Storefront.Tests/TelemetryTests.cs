using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Storefront.Hosting;

namespace Storefront.Tests;

public sealed class TelemetryTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Telemetry_is_collected_only_on_demand(bool telemetry)
    {
        await using var shop = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true, Telemetry: telemetry));

        Assert.Equal(telemetry, shop.Services.GetService<MeterProvider>() is not null);
        Assert.Equal(telemetry, shop.Services.GetService<TracerProvider>() is not null);
    }
}
