using System.Text;
using System.Text.Json;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Hashing;

/// <summary><c>capi hash --jsonl</c>: invalid lines. Each gets an error without its values, and processing continues.</summary>
public class MalformedLineTests
{
    private const string Good = """{"id":"good","field":"fn","input":"Mary"}""";

    [Theory]
    [InlineData("", "null")]
    [InlineData("   ", "null")]
    [InlineData("secret", "null")]
    [InlineData("\"secret\"", "null")]
    [InlineData("[{\"id\":1,\"field\":\"fn\",\"input\":\"secret\"}]", "null")]
    [InlineData("{\"id\":1,\"field\":\"fn\",\"input\":\"secret\"", "1")]
    [InlineData("{\"id\":1,\"field\":\"fn\",\"input\":\"secret\"}}", "1")]
    [InlineData("{\"id\":1,\"field\":\"fn\",\"input\":\"secret\"} {}", "1")]
    [InlineData("{\"id\":1,\"field\":\"fn\",\"input\":\"sec\\xret\"}", "1")]
    [InlineData("{'id':1,'field':'fn','input':'secret'}", "null")]
    [InlineData("{\"id\":secret,\"field\":\"fn\",\"input\":\"secret\"}", "null")]
    [InlineData("{\"field\":\"fn\",\"input\":secret,\"id\":1}", "null")]
    [InlineData("{\"id\":1,\"input\":\"secret\"}", "1")]
    [InlineData("{\"id\":1,\"field\":\"fn\"}", "1")]
    [InlineData("{\"id\":1,\"field\":null,\"input\":\"secret\"}", "1")]
    [InlineData("{\"field\":[\"fn\"],\"input\":\"secret\",\"id\":1}", "1")]
    [InlineData("{\"field\":\"fn\",\"input\":[\"secret\"],\"id\":1}", "1")]
    [InlineData("{\"field\":\"fn\",\"input\":12345,\"id\":1}", "1")]
    [InlineData("{\"field\":\"fn\",\"input\":\"secret\",\"country\":7,\"id\":1}", "1")]
    [InlineData("{\"field\":\"secret\",\"input\":\"secret\",\"id\":1}", "1")]
    [InlineData("{\"field\":\"FN\",\"input\":\"secret\",\"id\":1}", "1")]
    [InlineData("{\"field\":\"fbc_resolve\",\"input\":\"secret\",\"context\":7,\"id\":1}", "1")]
    [InlineData("{\"field\":\"fbc_resolve\",\"input\":\"secret\",\"context\":{\"host\":[]},\"id\":1}", "1")]
    [InlineData("{\"field\":\"fbc_resolve\",\"input\":\"secret\",\"context\":{\"now_ms\":\"secret\"},\"id\":1}", "1")]
    [InlineData("{\"field\":\"fbc_resolve\",\"input\":\"secret\",\"context\":{\"now_ms\":9223372036854775807},\"id\":1}", "1")]
    public async Task A_malformed_line_gets_an_error_without_its_values(string line, string id)
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync($"{Good}\n{line}\n{Good}\n");

        Assert.Equal(3, lines.Length);
        Assert.Contains("\"normalized\":\"mary\"", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[2]);

        var answer = JsonElement.Parse(lines[1]);
        Assert.Equal(["id", "error"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(id, answer.GetProperty("id").GetRawText());
        Assert.NotEqual("", answer.GetProperty("error").GetString());
        Assert.DoesNotContain("sec", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("12345", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_an_error()
    {
        byte[] input = [.. "{\"id\":1,\"field\":\"fn\",\"input\":\"M"u8, 0xC3, 0x28, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Good)];
        var result = await CapiInProcess.RunAsync(input, ["hash", "--jsonl"]);

        Assert.Equal("""{"id":null,"error":"the line is not valid UTF-8"}""", result.Lines[0]);
        Assert.Contains("mary", result.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1_000, false)]
    public async Task An_id_can_be_nested_999_levels_deep(int depth, bool isAnswered)
    {
        var id = new string('[', depth) + new string(']', depth);
        var lines = await CapiInProcess.RunHashJsonLinesAsync($$"""{"id":{{id}},"field":"fn","input":"Mary"}""");

        Assert.Equal(isAnswered, Assert.Single(lines).StartsWith($$"""{"id":{{id}},"field":"fn","normalized":"mary",""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deep_nesting_is_an_error()
    {
        var lines = await CapiInProcess.RunHashJsonLinesAsync($$"""{"field":"fn","input":"a","id":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""" + $"\n{Good}");

        Assert.Equal("""{"id":null,"error":"the line is not valid JSON"}""", lines[0]);
        Assert.Contains("mary", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5_000_000, true)]
    public async Task A_line_over_one_mebibyte_is_an_error(int over, bool isError)
    {
        const string Head = """{"id":1,"field":"fn","input":null,"pad":" """;
        var line = Head + new string('x', (1024 * 1024) - Head.Length - 2 + over) + "\"}";
        var lines = await CapiInProcess.RunHashJsonLinesAsync($"{line}\n{Good}\n{line}");

        Assert.Equal(3, lines.Length);
        Assert.Equal(isError, lines[0] == """{"id":null,"error":"the line is longer than 1 MiB"}""");
        Assert.Contains("mary", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[2]);
    }

    [Theory]
    [InlineData("""{"id":1,"field":"em","input":"a","field":"fn","input":"b"}""", "b")]
    [InlineData("""{"id":1,"field":"fn","input":"a","input":null}""", null)]
    [InlineData("""{"id":1,"field":"ph","input":"06 12 34 56 78","country":"de","country":"fr"}""", "33612345678")]
    [InlineData("""{"id":1,"field":"ph","input":"06 12 34 56 78","country":"fr","country":null}""", "612345678")]
    [InlineData("""{"id":1,"field":"cookie_domain","input":"a.b.x.de","context":{"cookie_domains":["b.x.de"]},"context":{}}""", "x.de")]
    [InlineData("""{"id":1,"field":"cookie_domain","input":"a.b.x.de","context":{"cookie_domains":["b.x.de"]},"context":null}""", "x.de")]
    [InlineData("""{"id":1,"field":"cookie_domain","input":"a.b.x.de","context":{"cookie_domains":["x.de"],"cookie_domains":["b.x.de"]}}""", "b.x.de")]
    public async Task The_last_of_repeated_properties_wins(string line, string? normalized) =>
        Assert.Equal(normalized, JsonElement.Parse(Assert.Single(await CapiInProcess.RunHashJsonLinesAsync(line))).GetProperty("normalized").GetString());
}
