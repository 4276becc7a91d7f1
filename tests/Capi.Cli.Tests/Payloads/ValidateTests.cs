using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Payloads;

/// <summary><c>capi validate</c>.</summary>
public sealed class ValidateTests : IDisposable
{
    private const string Hash = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    private readonly string _directory = Directory.CreateTempSubdirectory("capi-validate").FullName;

    [Fact]
    public async Task A_payload_without_findings_exits_with_0()
    {
        var result = await CapiInProcess.RunAsync(CreateRequest(Hash), ["validate", "-"]);

        Assert.Equal((0, "1 event: 0 errors, 0 warnings\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task A_finding_has_its_place_the_code_and_a_corrected_example_without_the_value()
    {
        var file = Write("payload.json", CreateRequest("jane@corp.example").Replace(",", ",\n", StringComparison.Ordinal));

        var result = await CapiInProcess.RunAsync("validate", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{file}:6:14: error: data[0].user_data.em must be the SHA-256", result.Output, StringComparison.Ordinal);
        Assert.Contains("(100) [customer-information-is-not-hashed]", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"em\": \"62a14e44", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("text")]
    public async Task No_format_repeats_a_value(string format)
    {
        var result = await CapiInProcess.RunAsync(CreateRequest("jane@corp.example"), ["validate", "-", "--format", format]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SHA-256", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("corp.example", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lists_the_findings_of_each_payload()
    {
        var result = await CapiInProcess.RunAsync(CreateRequest("raw"), ["validate", "-", "--format", "json"]);

        var payload = JsonNode.Parse(result.Output)!["payloads"]![0]!;
        Assert.Equal((false, 1), (payload["accepted"]!.GetValue<bool>(), payload["events"]!.GetValue<int>()));
        Assert.Equal("data[0].user_data.em", payload["findings"]![0]!["parameter"]!.GetValue<string>());
        Assert.Equal("Purchase", payload["corrected_example"]!["event_name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sarif_has_version_rules_and_locations()
    {
        var file = Write("a b.json", CreateRequest("raw"));

        var result = await CapiInProcess.RunAsync("validate", file, "--format", "sarif");

        var sarif = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("2.1.0", sarif.GetProperty("version").GetString());
        var run = sarif.GetProperty("runs")[0];
        Assert.Equal("customer-information-is-not-hashed", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var location = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("a%20b.json", location.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, location.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task GitHub_annotations_are_escaped()
    {
        var file = Write("a,b%.json", CreateRequest("raw"));

        var result = await CapiInProcess.RunAsync("validate", file, "--format", "github");

        var line = Assert.Single(result.Lines);
        Assert.StartsWith("::error file=", line, StringComparison.Ordinal);
        Assert.Contains("a%2Cb%25.json,line=1,col=", line, StringComparison.Ordinal);
        Assert.Contains("title=customer-information-is-not-hashed::data[0].user_data.em must", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_of_json_lines_is_a_payload_and_several_files_are_one_report()
    {
        var lines = Write("events.jsonl", $"\uFEFF{CreateEvent(Hash)}\n\n{CreateEvent("raw")}\n{{\n");
        var single = Write("single.json", CreateEvent(Hash));

        var result = await CapiInProcess.RunAsync("validate", lines, single);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("events.jsonl:3:", result.Output, StringComparison.Ordinal);
        Assert.Contains(": error: user_data.em must", result.Output, StringComparison.Ordinal);
        Assert.Contains("events.jsonl:4:", result.Output, StringComparison.Ordinal);
        Assert.Contains("3 events: 2 errors, 0 warnings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_a_finding_unless_only_errors_are_reported()
    {
        var payload = CreateRequest(Hash).Replace("42.5", "-1", StringComparison.Ordinal);

        var all = await CapiInProcess.RunAsync(payload, ["validate", "-"]);
        var errors = await CapiInProcess.RunAsync(payload, ["validate", "-", "--errors-only"]);

        Assert.Equal((1, 0), (all.ExitCode, errors.ExitCode));
        Assert.Contains("warning: data[0].custom_data.value is negative. [advice]", all.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData(".")]
    [InlineData("")]
    public async Task A_file_that_can_not_be_read_exits_with_2(string name)
    {
        var result = await CapiInProcess.RunAsync("validate", Path.Combine(_directory, name));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("can't be read", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("validate", "-", "--format", "xml")]
    [InlineData("validate", "-", "--nothing")]
    public async Task A_usage_error_exits_with_2(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("capi validate expects", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\"data\":[\n  {\"a\":1,}\n]}", 2, 10)]
    [InlineData("not json", 1, 2)]
    [InlineData("[1]", 1, 2)]
    [InlineData("{\"data\":[]}", 1, 2)]
    [InlineData("{}", 1, 1)]
    public async Task Text_that_is_no_payload_has_one_error_with_its_place(string payload, int line, int column)
    {
        var result = await CapiInProcess.RunAsync(payload, ["validate", "-", "--format", "json"]);

        Assert.Equal(1, result.ExitCode);
        var finding = Assert.Single(JsonNode.Parse(result.Output)!["payloads"]![0]!["findings"]!.AsArray())!;
        Assert.Equal((line, column), (finding["line"]!.GetValue<int>(), finding["column"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_payload_above_the_limit_of_the_endpoint_is_reported()
    {
        var result = await CapiInProcess.RunAsync(new string(' ', (2 * 1024 * 1024) + 1), ["validate", "-"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("larger than 2 MiB", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static string CreateRequest(string email) => $$"""{"data":[{{CreateEvent(email)}}]}""";

    private static string CreateEvent(string email) => $$$"""
        {"event_name":"Purchase","event_time":{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}},"event_id":"o-1","action_source":"website","event_source_url":"https://shop.example/","user_data":{"em":"{{{email}}}","client_user_agent":"x"},"custom_data":{"value":42.5,"currency":"EUR"}}
        """;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
