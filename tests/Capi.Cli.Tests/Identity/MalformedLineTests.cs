using System.Text;
using System.Text.Json;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Identity;

/// <summary><c>capi identity --jsonl</c>: invalid lines, and valid lines in unusual notation.</summary>
public class MalformedLineTests
{
    private const string Good = """{"id":2,"cookies":{"_fbp":"fb.1.2.3"}}""";
    private const string GoodAnswer = """{"id":2,"fbc":{"value":null,"outcome":"none"},"fbp":{"value":"fb.1.2.3","outcome":"kept"},"client_ip_address":null,"set_cookies":[]}""";

    [Theory]
    [InlineData("""{"id":7,"host":1}""", "7", "\\\"host\\\" must be a string or null")]
    [InlineData("""{"cookies":{"_fbp":5},"id":"x"}""", "\"x\"", "\\\"cookies\\\" must be an object of strings or null")]
    [InlineData("""{"id":1,"cookies":[]}""", "1", "\\\"cookies\\\" must be an object of strings or null")]
    [InlineData("""{"id":1,"cookie_domains":["a",[1]]}""", "1", "\\\"cookie_domains\\\" must be an array of strings or null")]
    [InlineData("""{"id":1,"cookie_domains":"a"}""", "1", "\\\"cookie_domains\\\" must be an array of strings or null")]
    [InlineData("""{"id":1,"now_ms":"5"}""", "1", "\\\"now_ms\\\" must be an integer or null")]
    [InlineData("""{"id":1,"now_ms":5.5}""", "1", "\\\"now_ms\\\" must be an integer or null")]
    [InlineData("""{"id":1,"now_ms":true}""", "1", "\\\"now_ms\\\" must be an integer or null")]
    [InlineData("""{"id":1,"cookie_domains":["a",null]}""", "1", "\\\"cookie_domains\\\" must be an array of strings or null")]
    [InlineData("""{"id":1,"now_ms":9223372036854775808}""", "1", "\\\"now_ms\\\" is out of range")]
    [InlineData("""{"id":1,"now_ms":1e300}""", "1", "\\\"now_ms\\\" is out of range")]
    [InlineData("""{"id":1,"now_ms":999999999999999999}""", "1", "\\\"now_ms\\\" is out of range")]
    [InlineData("[1]", "null", "the line is not a JSON object")]
    [InlineData("{\"id\":1,", "1", "the line is not valid JSON")]
    public async Task A_malformed_line_gets_an_error_and_the_next_line_is_processed(string line, string id, string error)
    {
        var answers = await CapiInProcess.RunJsonLinesAsync("identity", $"{line}\n{Good}");

        Assert.Equal($$"""{"id":{{id}},"error":"{{error}}"}""", answers[0]);
        Assert.Equal(GoodAnswer, answers[1]);
    }

    [Theory]
    [InlineData("\uFEFF" + Good + "\n" + Good + "\n")]
    [InlineData(Good + "\r\n" + Good + "\r\n")]
    [InlineData("\uFEFF" + Good + "\r\n" + Good)]
    [InlineData(Good + "\n" + Good)]
    public async Task A_byte_order_mark_both_line_ends_and_an_unterminated_last_line_are_accepted(string input) =>
        Assert.Equal([GoodAnswer, GoodAnswer], await CapiInProcess.RunJsonLinesAsync("identity", input));

    [Theory]
    [InlineData("\n")]
    [InlineData("  \r\n")]
    public async Task A_blank_line_gets_an_error(string blank) =>
        Assert.Equal(["""{"id":null,"error":"the line is not valid JSON"}""", GoodAnswer], await CapiInProcess.RunJsonLinesAsync("identity", blank + Good));

    [Fact]
    public async Task A_line_of_ten_megabytes_is_an_error_and_the_next_line_is_processed()
    {
        var line = """{"id":1,"cookies":{"_fbc":"fb.1.2.""" + new string('a', 10_000_000) + "\"}}";

        Assert.Equal(
            ["""{"id":null,"error":"the line is longer than 1 MiB"}""", GoodAnswer],
            await CapiInProcess.RunJsonLinesAsync("identity", $"{line}\n{Good}"));
    }

    [Theory]
    [InlineData("host")]
    [InlineData("url")]
    [InlineData("referrer")]
    [InlineData("x_forwarded_for")]
    [InlineData("remote_address")]
    public async Task Almost_a_megabyte_in_one_property_is_processed(string property)
    {
        var line = $$"""{"id":2,"{{property}}":"?fbclid={{new string('a', 1_000_000)}}","cookies":{"_fbp":"fb.1.2.3"} }""";

        Assert.Equal([GoodAnswer], await CapiInProcess.RunJsonLinesAsync("identity", line));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_an_error()
    {
        byte[] input = [.. "{\"id\":1,\"host\":\""u8, 0xC3, 0x28, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Good)];
        var result = await CapiInProcess.RunAsync(input, ["identity", "--jsonl"]);

        Assert.Equal(["""{"id":null,"error":"the line is not valid UTF-8"}""", GoodAnswer], result.Lines);
        Assert.Equal("capi identity: invalid lines: 1.\n", result.Error);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("5.0")]
    [InlineData("0.5e1")]
    [InlineData("null,\"now_ms\":5")]
    public async Task The_time_can_be_any_JSON_spelling_of_an_integer(string now)
    {
        var answer = JsonElement.Parse(Assert.Single(await CapiInProcess.RunJsonLinesAsync("identity", $$"""{"url":"?fbclid=A","now_ms":{{now}}}""")));

        Assert.Equal("fb.1.5.A", answer.GetProperty("fbc").GetProperty("value").GetString());
    }
}
