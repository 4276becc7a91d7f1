using System.Globalization;
using System.Text;
using System.Text.Json;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Hashing;

/// <summary><c>capi hash --jsonl</c>: valid lines.</summary>
public class HashJsonLinesTests
{
    [Fact]
    public async Task A_response_has_these_properties_in_this_order()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync("""{"id":1,"field":"ph","input":"+1 (650)555-1212","country":"us"}""" + "\n");

        Assert.Equal(["""{"id":1,"field":"ph","normalized":"16505551212","value":"e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176","dropped":null}"""], lines);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1.50e+3")]
    [InlineData("\"a\\u00e9\\ud800\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{\"a\" : [1, 2]}")]
    [InlineData("[]")]
    [InlineData("123456789012345678901234567890")]
    public async Task The_id_is_returned_unchanged(string id)
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync($$"""{ "input":"x", "id": {{id}} , "field":"fn"}""");

        Assert.StartsWith($$"""{"id":{{id}},"field":"fn",""", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_an_id_gets_a_null_id() =>
        Assert.StartsWith("""{"id":null,"field":"fn","normalized":"mary",""", Assert.Single(await CapiInProcess.RunHashJsonLinesAsync("""{"field":"fn","input":"Mary"}""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"FRA\"", "33612345678")]
    [InlineData("\"France\"", "33612345678")]
    [InlineData("\"fr \"", "33612345678")]
    [InlineData("\"\"", "612345678")]
    [InlineData("null", "612345678")]
    public async Task Country_accepts_codes_and_English_names(string country, string expected)
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync($$"""{"field":"ph","input":"06 12 34 56 78","country":{{country}}}""");

        Assert.Equal(expected, JsonElement.Parse(Assert.Single(lines)).GetProperty("normalized").GetString());
    }

    [Fact]
    public async Task An_unknown_country_is_an_error() =>
        Assert.Equal(
            ["""{"id":1,"error":"\"country\" is not a known country"}"""],
            await CapiInProcess.RunHashJsonLinesAsync("""{"id":1,"field":"ph","input":"06 12 34 56 78","country":"zz"}"""));

    [Fact]
    public async Task A_null_input_is_dropped_as_empty() =>
        Assert.Equal(
            ["""{"id":1,"field":"em","normalized":null,"value":null,"dropped":"empty"}"""],
            await CapiInProcess.RunHashJsonLinesAsync("""{"id":1,"field":"em","input":null}"""));

    [Fact]
    public async Task A_dropped_value_has_a_reason() =>
        Assert.Equal(
            ["""{"id":1,"field":"ph","normalized":null,"value":null,"dropped":"too_short"}"""],
            await CapiInProcess.RunHashJsonLinesAsync("""{"id":1,"field":"ph","input":"12"}"""));

    [Fact]
    public async Task A_lone_surrogate_is_dropped_and_processing_continues()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync(
            """
            {"id":1,"field":"fn","input":"a\ud83d"}
            {"id":2,"field":"fn","input":"\ude00b"}
            {"id":3,"field":"fn","input":"\ud83d\ude00"}
            """);

        Assert.Equal("""{"id":1,"field":"fn","normalized":null,"value":null,"dropped":"invalid_text"}""", lines[0]);
        Assert.Equal("""{"id":2,"field":"fn","normalized":null,"value":null,"dropped":"invalid_text"}""", lines[1]);
        Assert.Equal("😀", JsonElement.Parse(lines[2]).GetProperty("normalized").GetString());
    }

    [Fact]
    public async Task Escapes_are_decoded_and_non_ASCII_output_is_not_escaped()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync("""{"id":1,"field":"external_id","input":"\u00c9\"\\\/\b\f\n\r\tÄ<'+&"}""");

        Assert.Contains(
            """
            "normalized":"é\"\\/\bä<'+&"
            """.Trim(),
            Assert.Single(lines),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_come_in_the_order_of_the_lines()
    {
        var input = new StringBuilder();
        for (var id = 0; id < 5000; id++)
            input.Append(CultureInfo.InvariantCulture, $"{{\"id\":{id},\"field\":\"external_id\",\"input\":\"u{id}\"}}\n");

        var lines = await CapiInProcess.RunHashJsonLinesAsync(input.ToString());

        Assert.Equal(5000, lines.Length);
        Assert.All(lines.Index(), line =>
            Assert.StartsWith($"{{\"id\":{line.Index},\"field\":\"external_id\",\"normalized\":\"u{line.Index}\"", line.Item, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task LF_and_CRLF_are_accepted_and_LF_is_written(string lineEnd)
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync(
            """{"id":1,"field":"fn","input":"a"}""" + lineEnd + """{"id":2,"field":"fn","input":"b"}""" + lineEnd);

        Assert.Equal(2, lines.Length);
        Assert.DoesNotContain(lines, line => line.Contains('\r'));
        Assert.DoesNotContain(lines, line => line.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped_and_not_written()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync("\uFEFF" + """{"id":1,"field":"fn","input":"a"}""");

        Assert.StartsWith("""{"id":1,"field":"fn","normalized":"a",""", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_input_gives_no_output() => Assert.Empty(await CapiInProcess.RunHashJsonLinesAsync(""));

    [Fact]
    public async Task Unknown_properties_are_ignored()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync("""{"note":{"input":[1]},"id":1,"field":"fn","expected":null,"input":"a"}""");

        Assert.StartsWith("""{"id":1,"field":"fn","normalized":"a",""", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_validated_alone_without_context_and_chosen_among_several_with_context()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync(
            """
            {"id":1,"field":"client_ip_address","input":"9.9.9.9, 192.168.0.4"}
            {"id":2,"field":"client_ip_address","input":"9.9.9.9, 192.168.0.4","context":{}}
            {"id":3,"field":"client_ip_address","input":null,"context":{"remote_address":"9.9.9.10"}}
            {"id":4,"field":"client_ip_address","input":null,"context":{}}
            {"id":5,"field":"client_ip_address","input":"10.0.0.1","context":{}}
            """);

        Assert.Equal(
            [null, "9.9.9.9", "9.9.9.10", null, null],
            lines.Select(line => JsonElement.Parse(line).GetProperty("value").GetString()));
        Assert.EndsWith("\"dropped\":\"empty\"}", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("\"dropped\":\"not_public\"}", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_field_does_not_require_a_context()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync(
            """
            {"id":1,"field":"cookie_domain","input":"www.shop.example"}
            {"id":2,"field":"fbp_resolve","input":null}
            {"id":3,"field":"subdomain_index","input":""}
            """);

        Assert.Contains("\"value\":\"shop.example\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"value\":\"fb.1.", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"value\":null,\"dropped\":\"empty\"}", lines[2], StringComparison.Ordinal);
    }
}
