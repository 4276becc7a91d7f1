using System.Net;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Tests.Capture;

/// <summary>The visitor's address behind proxies, on Kestrel.</summary>
public sealed class ClientAddressTests
{
    private static readonly (string, string) Granted = ("Cookie", "answer=yes");

    [Theory]
    [InlineData("9.9.9.9", "9.9.9.9")]
    [InlineData("2620:fe::9", "2620:fe::9")]
    [InlineData("[2620:fe::9]:443", "2620:fe::9")]
    [InlineData("9.9.9.9:4711", "9.9.9.9")]
    [InlineData("::ffff:9.9.9.9", "9.9.9.9")]
    [InlineData("10.0.0.7", null)]
    [InlineData("fd00::7", null)]
    [InlineData("unknown", null)]
    [InlineData("::ffff:10.0.0.7", null)]
    [InlineData("[::ffff:9.9.9.9]:4711", "9.9.9.9")]
    [InlineData("::1", null)]
    [InlineData("fe80::1", null)]
    [InlineData("169.254.1.1", null)]
    [InlineData("100.64.0.1", null)]
    [InlineData("2001:db8::1", null)]
    [InlineData("2620:00fe:0:0:0:0:0:0009", "2620:fe::9")]
    [InlineData("0.0.0.0", null)]
    [InlineData("009.009.009.009", null)]
    [InlineData("\"9.9.9.9\"", "9.9.9.9")]
    [InlineData("9.9.9.9; DROP TABLE", null)]
    [InlineData("<script>", null)]
    [InlineData(",,,", null)]
    public async Task The_address_that_a_trusted_proxy_reports_is_used_if_it_is_public(string forwarded, string? expected)
    {
        await using var app = await TestApp.StartAsync(forwardedHeaders: static _ => { });

        await app.VisitAsync("/", Granted, ("X-Forwarded-For", forwarded));

        Assert.Equal(expected, app.Context.ClientIpAddress);
    }

    [Fact]
    public async Task A_header_that_the_app_does_not_trust_is_ignored()
    {
        await using var withoutMiddleware = await TestApp.StartAsync();
        await withoutMiddleware.VisitAsync("/", Granted, ("X-Forwarded-For", "9.9.9.9"), ("Forwarded", "for=9.9.9.9"), ("CF-Connecting-IP", "9.9.9.9"));
        Assert.Null(withoutMiddleware.Context.ClientIpAddress);

        await using var withOtherProxies = await TestApp.StartAsync(forwardedHeaders: static options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Add(IPAddress.Parse("10.1.2.3"));
        });
        await withOtherProxies.VisitAsync("/", Granted, ("X-Forwarded-For", "9.9.9.9"));
        Assert.Null(withOtherProxies.Context.ClientIpAddress);
    }

    [Theory]
    [InlineData(1, "1.1.1.1, 8.8.8.8", "8.8.8.8")]
    [InlineData(2, "1.1.1.1, 8.8.8.8, 10.0.0.2", "8.8.8.8")]
    [InlineData(3, "1.1.1.1, 8.8.8.8, 10.0.0.3, 10.0.0.2", "8.8.8.8")]
    [InlineData(2, "1.1.1.1, 2620:fe::9, 10.0.0.2", "2620:fe::9")]
    public async Task Of_a_chain_only_the_hops_of_trusted_proxies_count(int limit, string chain, string expected)
    {
        await using var app = await TestApp.StartAsync(forwardedHeaders: options =>
        {
            options.ForwardLimit = limit;
            options.KnownIPNetworks.Add(IPNetwork.Parse("10.0.0.0/8"));
        });

        // The first entry is forged by the visitor.
        await app.VisitAsync("/", Granted, ("X-Forwarded-For", chain));

        Assert.Equal(expected, app.Context.ClientIpAddress);
    }

    [Theory]
    [InlineData("127.0.0.1", "9.9.9.9", "9.9.9.9")]
    [InlineData("127.0.0.1", "2620:fe::9", "2620:fe::9")]
    [InlineData("127.0.0.1", "", null)]
    [InlineData("[::1]", "9.9.9.9", "9.9.9.9")]
    [InlineData("[::1]", "2620:fe::9", "2620:fe::9")]
    [InlineData("[::1]", "", null)]
    public async Task A_server_for_both_address_families_trusts_its_proxy_by_either(string proxy, string forwarded, string? expected)
    {
        // IPv4 connections have addresses such as ::ffff:127.0.0.1 here.
        await using var app = await TestApp.StartAsync(forwardedHeaders: static _ => { }, address: IPAddress.IPv6Any);

        await app.VisitAsync($"http://{proxy}:{app.Address.Port}/", Granted, ("X-Forwarded-For", forwarded));

        Assert.Equal(expected, app.Context.ClientIpAddress);
    }

    [Fact]
    public async Task A_forged_chain_of_any_length_doesnt_reach_beyond_the_last_proxy()
    {
        await using var app = await TestApp.StartAsync(forwardedHeaders: static options =>
        {
            options.ForwardLimit = null;
            options.KnownIPNetworks.Add(IPNetwork.Parse("10.0.0.0/8"));
        });
        var forged = string.Join(", ", Enumerable.Range(0, 1_000).Select(static index => $"1.1.{index / 250}.{(index % 250) + 1}"));

        await app.VisitAsync("/", Granted, ("X-Forwarded-For", $"{forged}, 8.8.8.8, 10.0.0.3, 10.0.0.2"));
        Assert.Equal("8.8.8.8", app.Context.ClientIpAddress);

        // An entry that is no address ends the chain.
        await app.VisitAsync("/", Granted, ("X-Forwarded-For", $"{forged}, unknown, 10.0.0.3, 10.0.0.2"));
        Assert.Null(app.Context.ClientIpAddress);
    }

    [Fact]
    public async Task Headers_of_content_networks_count_only_if_the_app_says_so()
    {
        (string, string)[] headers = [Granted, ("CF-Connecting-IP", "8.8.8.8"), ("True-Client-IP", "1.1.1.1"), ("X-Real-IP", "1.0.0.1"), ("X-Forwarded-For", "9.9.9.9")];
        await using var app = await TestApp.StartAsync(forwardedHeaders: static options => options.ForwardedForHeaderName = "CF-Connecting-IP");
        await app.VisitAsync("/", headers);
        Assert.Equal("8.8.8.8", app.Context.ClientIpAddress);

        await using var other = await TestApp.StartAsync(forwardedHeaders: static _ => { });
        await other.VisitAsync("/", headers);
        Assert.Equal("9.9.9.9", other.Context.ClientIpAddress);
    }

    [Theory]
    [InlineData("2620:fe::9", "9.9.9.9", "2620:fe::9")]
    [InlineData("8.8.8.8", "2620:fe::9", "2620:fe::9")]
    [InlineData("8.8.8.8", "9.9.9.9", "8.8.8.8")]
    [InlineData("8.8.8.8.AQYBAQIA", "10.0.0.7", "8.8.8.8")]
    [InlineData("192.168.1.1", "9.9.9.9", "9.9.9.9")]
    [InlineData("nonsense", "9.9.9.9", "9.9.9.9")]
    public async Task The_cookie_of_the_Parameter_Builder_counts_as_Meta_prescribes(string cookie, string forwarded, string expected)
    {
        await using var app = await TestApp.StartAsync(forwardedHeaders: static _ => { });

        await app.VisitAsync("/", ("Cookie", $"answer=yes; _fbi={cookie}"), ("X-Forwarded-For", forwarded));

        Assert.Equal(expected, app.Context.ClientIpAddress);
    }

    [Fact]
    public async Task In_production_a_proxy_that_the_app_ignores_is_reported_once()
    {
        await using var app = await TestApp.StartAsync(environment: "Production");

        await app.SendAsync(HttpMethod.Get, "/health", ("X-Forwarded-For", "9.9.9.9"));
        Assert.Empty(FindWarnings(app));

        await app.VisitAsync("/", ("X-Forwarded-For", "9.9.9.9"));
        await app.VisitAsync("/", ("X-Forwarded-For", "9.9.9.9"));

        var warning = Assert.Single(FindWarnings(app));
        Assert.Contains("UseForwardedHeaders", warning, StringComparison.Ordinal);
        Assert.Contains("KnownProxies", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("9.9.9.9", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_a_private_address_without_header_is_reported()
    {
        await using var app = await TestApp.StartAsync(environment: "Production");

        await app.VisitAsync("/");

        Assert.Contains("private", Assert.Single(FindWarnings(app)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "9.9.9.9")]
    [InlineData("Development", "10.0.0.1")]
    public async Task A_public_address_and_development_are_not_reported(string environment, string forwarded)
    {
        await using var app = await TestApp.StartAsync(environment: environment, forwardedHeaders: static _ => { });

        await app.VisitAsync("/", ("X-Forwarded-For", forwarded));

        Assert.Empty(FindWarnings(app));
    }

    private static List<string> FindWarnings(TestApp app) =>
        [.. app.Logs.GetSnapshot().Where(static record => record.Level >= LogLevel.Warning && record.Category!.StartsWith("Capi.AspNetCore", StringComparison.Ordinal)).Select(static record => record.Message)];
}
