using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Tests.Capture;

/// <summary>What the app reports about forwarded headers when it starts, before any request.</summary>
public sealed class ProxyConfigurationTests
{
    [Theory]
    [InlineData(false, ForwardedHeaders.None, null)]
    [InlineData(true, ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, null)]
    [InlineData(true, ForwardedHeaders.All, null)]
    [InlineData(true, ForwardedHeaders.None, "add XForwardedFor")]
    [InlineData(true, ForwardedHeaders.XForwardedProto, "add XForwardedFor")]
    [InlineData(false, ForwardedHeaders.XForwardedFor, "call app.UseForwardedHeaders()")]
    public async Task In_production_half_a_configuration_is_reported_at_the_start(bool callsMiddleware, ForwardedHeaders headers, string? expected)
    {
        await using var app = await StartAsync("Production", callsMiddleware, headers);

        Assert.Equal(expected is null ? [] : [expected], FindWarnings(app).Select(warning => warning.Contains(expected ?? "?", StringComparison.Ordinal) ? expected! : warning));
    }

    [Fact]
    public async Task Development_is_not_reported()
    {
        await using var app = await StartAsync("Development", callsMiddleware: true, ForwardedHeaders.None);

        Assert.Empty(FindWarnings(app));
    }

    [Fact]
    public async Task Options_of_the_middleware_itself_are_not_reported()
    {
        await using var app = await TestApp.StartAsync(environment: "Production", forwardedHeaders: static _ => { });

        Assert.Empty(FindWarnings(app));
    }

    private static Task<TestApp> StartAsync(string environment, bool callsMiddleware, ForwardedHeaders headers) => TestApp.StartAsync(
        environment: environment,
        pipeline: app =>
        {
            if (callsMiddleware)
                app.UseForwardedHeaders();
        },
        services: services => services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = headers));

    private static string[] FindWarnings(TestApp app) =>
        [.. app.Logs.GetSnapshot().Where(static record => record.Level >= LogLevel.Warning && record.Category!.StartsWith("Capi.AspNetCore", StringComparison.Ordinal)).Select(static record => record.Message)];
}
