using System.Text.Json;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Identity;

/// <summary><c>capi identity --jsonl</c>: valid lines.</summary>
public class IdentityJsonLinesTests
{
    [Fact]
    public async Task A_response_has_these_properties_in_this_order()
    {
        var answer = Assert.Single(await RunIdentityAsync(
            """
            {"id":1,"host":"www.shop.example:443","cookie_domains":["shop.example"],"url":"https://www.shop.example/?fbclid=AbC","referrer":"https://l.example/?fbclid=Old","cookies":{"_fbc":"fb.1.5.Old","_fbp":"fb.1.5.77","other":"x"},"x_forwarded_for":"9.9.9.9, 10.0.0.1","remote_address":"10.0.0.2","now_ms":1764500005000}
            """));

        Assert.Equal(
            """{"id":1,"fbc":{"value":"fb.1.1764500005000.AbC","outcome":"replaced"},"fbp":{"value":"fb.1.5.77","outcome":"kept"},"client_ip_address":"9.9.9.9","set_cookies":[{"name":"_fbc","value":"fb.1.1764500005000.AbC","domain":"shop.example","max_age":7776000}]}""",
            answer);
    }

    [Fact]
    public async Task A_first_visit_without_a_click_gets_only_a_browser_id()
    {
        var answer = JsonElement.Parse(Assert.Single(await RunIdentityAsync("""{"id":"a","host":"shop.example","now_ms":5}""")));
        var fbp = answer.GetProperty("fbp");

        Assert.Equal("""{"value":null,"outcome":"none"}""", answer.GetProperty("fbc").GetRawText());
        Assert.Matches(@"^fb\.1\.5\.(0|[1-9][0-9]{0,9})$", fbp.GetProperty("value").GetString());
        Assert.Equal("created", fbp.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("client_ip_address").ValueKind);
        Assert.Equal(
            $$"""[{"name":"_fbp","value":"{{fbp.GetProperty("value").GetString()}}","domain":"shop.example","max_age":7776000}]""",
            answer.GetProperty("set_cookies").GetRawText());
    }

    [Theory]
    [InlineData("""{"url":"/?fbclid=A","now_ms":7}""", "fb.1.7.A", "created")]
    [InlineData("""{"url":"/?x=1","referrer":"https://a.example/?fbclid=B","now_ms":7,"host":"10.0.0.5"}""", "fb.0.7.B", "created")]
    [InlineData("""{"url":"/?fbclid=A","referrer":"/?fbclid=B","now_ms":7}""", "fb.1.7.A", "created")]
    [InlineData("""{"url":"/?fbclid=A","cookies":{"_fbc":"fb.2.3.A"},"now_ms":7}""", "fb.2.3.A", "kept")]
    [InlineData("""{"cookies":{"_fbc":"fb.2.3.A.AQ"},"now_ms":7}""", "fb.2.3.A.AQ", "kept")]
    [InlineData("""{"url":"/?fbclid=A","cookies":{"_fbc":"fb.2.3.A.AQQCAQIB"},"now_ms":7}""", "fb.2.3.A.AQQCAQIB", "kept")]
    [InlineData("""{"url":"/?fbclid=a","cookies":{"_fbc":"fb.2.3.A"},"now_ms":7}""", "fb.1.7.a", "replaced")]
    [InlineData("""{"url":"/?fbclid=A","cookies":{"_fbc":"fb.x.3.A"},"now_ms":7}""", "fb.1.7.A", "created")]
    [InlineData("""{"url":"/?fbclid=A","cookies":{"_fbc":"fb.2.3.\ud800"},"now_ms":7}""", "fb.1.7.A", "created")]
    [InlineData("""{"cookies":{"_fbc":"fb.x.3.A"},"now_ms":7}""", null, "none")]
    [InlineData("""{"cookies":null,"cookie_domains":null,"url":null,"host":null,"referrer":null,"x_forwarded_for":null,"remote_address":null,"now_ms":null}""", null, "none")]
    public async Task The_click_id_is_kept_created_or_replaced(string line, string? expected, string outcome)
    {
        var fbc = JsonElement.Parse(Assert.Single(await RunIdentityAsync(line))).GetProperty("fbc");

        Assert.Equal(expected, fbc.GetProperty("value").GetString());
        Assert.Equal(outcome, fbc.GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("""{"host":"a.b.shop.example"}""", "b.shop.example")]
    [InlineData("""{"host":"a.b.shop.example","cookie_domains":["other.example","shop.example"]}""", "shop.example")]
    [InlineData("""{"host":"[2606:4700::1111]:8443"}""", "[2606:4700::1111]")]
    [InlineData("""{"host":"localhost:5000"}""", "localhost")]
    [InlineData("{}", null)]
    public async Task A_cookie_is_set_on_the_cookie_domain(string line, string? expected)
    {
        var answer = JsonElement.Parse(Assert.Single(await RunIdentityAsync(line)));

        Assert.Equal(expected, Assert.Single(answer.GetProperty("set_cookies").EnumerateArray()).GetProperty("domain").GetString());
    }

    [Theory]
    [InlineData("""{"cookies":{"_fbi":"2606:4700:4700::1111.AQ"},"x_forwarded_for":"9.9.9.9"}""", "2606:4700:4700::1111")]
    [InlineData("""{"x_forwarded_for":"192.168.1.1, 8.8.8.8","remote_address":"9.9.9.9"}""", null)]
    [InlineData("""{"x_forwarded_for":"100.64.0.1","remote_address":"10.0.0.1"}""", null)]
    public async Task The_client_address_is_chosen(string line, string? expected) =>
        Assert.Equal(expected, JsonElement.Parse(Assert.Single(await RunIdentityAsync(line))).GetProperty("client_ip_address").GetString());

    [Theory]
    [InlineData("""{"id":9,"id":2,"host":"x.y.z","host":"a.b.shop.example","cookie_domains":["b.shop.example"],"cookie_domains":["shop.example"],"url":"/?fbclid=B","url":"/?fbclid=A","now_ms":7,"now_ms":5}""",
        "fb.1.5.A", null, "shop.example")]
    [InlineData("""{"id":2,"host":"a.b.shop.example","cookie_domains":["shop.example"],"cookie_domains":null,"url":"/?fbclid=A","now_ms":5}""", "fb.2.5.A", null, "b.shop.example")]
    [InlineData("""{"id":2,"host":"a.b.shop.example","cookie_domains":["shop.example"],"cookie_domains":[],"referrer":"/?fbclid=B","referrer":"/?fbclid=A","now_ms":5}""", "fb.2.5.A", null, "b.shop.example")]
    [InlineData("""{"id":2,"cookies":{"_fbc":"fb.1.2.A","_fbi":"9.9.9.9"},"cookies":{"_fbc":"fb.1.2.B","_fbc":"fb.1.2.C"},"now_ms":5}""", "fb.1.2.C", null, null)]
    [InlineData("""{"id":2,"cookies":{"_fbc":"fb.1.2.A"},"cookies":{"_fbi":"9.9.9.9"}}""", null, "9.9.9.9", null)]
    [InlineData("""{"id":2,"cookies":{"_fbc":"fb.1.2.A","_fbi":"9.9.9.9"},"cookies":null}""", null, null, null)]
    [InlineData("""{"id":2,"cookies":null,"cookies":{"_fbc":"fb.1.2.A"},"x_forwarded_for":"9.9.9.9","x_forwarded_for":"10.0.0.1","x_forwarded_for":null,"remote_address":"9.9.9.9","remote_address":"8.8.8.8","now_ms":5}""", "fb.1.2.A", "8.8.8.8", null)]
    public async Task The_last_of_repeated_properties_replaces_the_earlier_ones(string line, string? fbc, string? address, string? domain)
    {
        var answer = JsonElement.Parse(Assert.Single(await RunIdentityAsync(line)));

        Assert.Equal(2, answer.GetProperty("id").GetInt32());
        Assert.Equal(fbc, answer.GetProperty("fbc").GetProperty("value").GetString());
        Assert.Equal(address, answer.GetProperty("client_ip_address").GetString());
        Assert.All(answer.GetProperty("set_cookies").EnumerateArray(), cookie => Assert.Equal(domain, cookie.GetProperty("domain").GetString()));
    }

    [Theory]
    [InlineData("""{"cookies":{"_fbc":"fb.1.1756724004999.A"},"now_ms":1764500005000}""", null, "none")]
    [InlineData("""{"cookies":{"_fbc":"fb.1.1756724005000.A"},"now_ms":1764500005000}""", "fb.1.1756724005000.A", "kept")]
    [InlineData("""{"cookies":{"_fbc":"fb.1.1764600005000.A"},"now_ms":1764500005000}""", null, "none")]
    [InlineData("""{"cookies":{"_fbc":"fb.1.1764500004000.A.AQ.AQ"},"now_ms":1764500005000}""", "fb.1.1764500004000.A.AQ", "kept")]
    public async Task An_expired_click_is_not_sent(string line, string? value, string outcome)
    {
        var fbc = JsonElement.Parse(Assert.Single(await RunIdentityAsync(line))).GetProperty("fbc");

        Assert.Equal((value, outcome), (fbc.GetProperty("value").GetString(), fbc.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task The_last_of_repeated_browser_ids_wins()
    {
        var kept = JsonElement.Parse(Assert.Single(await RunIdentityAsync("""{"cookies":{"_fbp":"fb.1.2.3"},"cookies":{"_fbp":"fb.1.2.4"}}""")));
        var made = JsonElement.Parse(Assert.Single(await RunIdentityAsync("""{"cookies":{"_fbp":"fb.1.2.3"},"cookies":{}}""")));

        Assert.Equal("fb.1.2.4", kept.GetProperty("fbp").GetProperty("value").GetString());
        Assert.Equal("created", made.GetProperty("fbp").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task No_state_is_kept_between_lines()
    {
        var answers = await RunIdentityAsync(
            """{"host":"a.b.shop.example","cookie_domains":["shop.example"],"url":"/?fbclid=A","referrer":"/?fbclid=B","cookies":{"_fbc":"fb.1.2.C","_fbp":"fb.1.2.3","_fbi":"9.9.9.9"},"x_forwarded_for":"8.8.8.8","remote_address":"8.8.4.4","now_ms":5}""" + "\n"
            + """{"cookies":{"_fbp":"fb.1.2.3"}}""");

        Assert.Equal("""{"id":null,"fbc":{"value":null,"outcome":"none"},"fbp":{"value":"fb.1.2.3","outcome":"kept"},"client_ip_address":null,"set_cookies":[]}""", answers[1]);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("identity", "x")]
    [InlineData("identity", "--jsonl", "x")]
    public async Task Anything_but_jsonl_is_a_usage_error(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("capi identity expects --jsonl and no other argument.", result.Error, StringComparison.Ordinal);
    }

    private static Task<string[]> RunIdentityAsync(string input) => CapiInProcess.RunJsonLinesAsync("identity", input);
}
