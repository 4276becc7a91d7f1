using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Identity;

/// <summary>Headers and cookies as proxies and browsers send them, through <c>capi identity --jsonl</c>.</summary>
public class WrittenRequestTests
{
    private const long Now = 1_764_500_005_000;

    // The header, the connection's address, the address to send.
    [Theory]
    [InlineData("9.9.9.9:51234", "10.0.0.2", "9.9.9.9")]
    [InlineData("[2606:4700:4700::1111]:443", "10.0.0.2", "2606:4700:4700::1111")]
    [InlineData("\"9.9.9.9\"", "10.0.0.2", "9.9.9.9")]
    [InlineData("for=9.9.9.9;proto=https", "10.0.0.2", "9.9.9.9")]
    [InlineData("for=\"[2606:4700:4700::1111]:443\"", "10.0.0.2", "2606:4700:4700::1111")]
    [InlineData("::ffff:9.9.9.9", "10.0.0.2", "9.9.9.9")]
    [InlineData(null, "::ffff:9.9.9.9", "9.9.9.9")]
    [InlineData("192.168.10.1", "8.8.8.8", null)]
    [InlineData("unknown", "8.8.8.8", null)]
    [InlineData("nonsense", "8.8.8.8", null)]
    [InlineData(", 9.9.9.9", "8.8.8.8", "9.9.9.9")]
    [InlineData("", "8.8.8.8", "8.8.8.8")]
    [InlineData("64:ff9b::909:909", "8.8.8.8", "9.9.9.9")]
    public async Task The_visitor_is_not_the_proxy(string? header, string connection, string? expected) =>
        Assert.Equal(expected, (await RunAsync(new() { ["x_forwarded_for"] = header, ["remote_address"] = connection })).GetProperty("client_ip_address").GetString());

    [Theory]
    [InlineData("www.example.co.uk", "example.co.uk")]
    [InlineData("shop.com.au", "shop.com.au")]
    [InlineData("mysite.github.io", "mysite.github.io")]
    [InlineData("a.b.example.com", "example.com")]
    public async Task A_cookie_is_not_set_on_a_public_suffix(string host, string domain) =>
        Assert.All((await RunAsync(new() { ["host"] = host })).GetProperty("set_cookies").EnumerateArray(), cookie => Assert.Equal(domain, cookie.GetProperty("domain").GetString()));

    // The cookie, the value to send.
    [Theory]
    [InlineData("fb.1.1764500000000.Abc.AQ.AQ", "fb.1.1764500000000.Abc.AQ")]
    [InlineData("fb.1.1764500000000.Abc.AQ", "fb.1.1764500000000.Abc.AQ")]
    [InlineData("fb.1.1756000000000.Abc", null)]
    [InlineData("fb.1.1764600000000.Abc", null)]
    public async Task A_click_is_recent_and_has_one_mark(string cookie, string? expected) =>
        Assert.Equal(expected, (await RunAsync(new() { ["cookies"] = new JsonObject { ["_fbc"] = cookie } })).GetProperty("fbc").GetProperty("value").GetString());

    [Fact]
    public async Task A_browser_ID_has_one_mark() =>
        Assert.Equal("fb.1.5.77.AQ", (await RunAsync(new() { ["cookies"] = new JsonObject { ["_fbp"] = "fb.1.5.77.AQ.AQ" } })).GetProperty("fbp").GetProperty("value").GetString());

    private static async Task<JsonElement> RunAsync(JsonObject line)
    {
        line["id"] = 1;
        line["now_ms"] = Now;
        line["host"] ??= "www.shop.example";
        return JsonElement.Parse(Assert.Single(await CapiInProcess.RunJsonLinesAsync("identity", line.ToJsonString())));
    }
}
