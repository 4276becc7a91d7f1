using System.Text.Json;
using Capi.Cli.Tests.Rendering;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Locking;

/// <summary><c>capi lock</c>: writes, keeps, checks and refuses.</summary>
public sealed class LockTests : IDisposable
{
    private const string Contracts =
        """
        using Capi.Payload;
        [MetaContract("Purchase", "website", "Consent", "purchase")]
        [MetaContractMember("Number", "event", "event_id", "data string")]
        [MetaContractMember("PaidAt", "event", "event_time", "data time")]
        [MetaContractMember("Email", "user_data", "em", "hashed string?")]
        [MetaContractMember("Total", "custom_data", "value", "data number")]
        [MetaContractMember("Currency", "custom_data", "currency", "data string")]
        [MetaContractMember("Lines", "custom_data", "contents", "data content[]")]
        [MetaContractMember("Lines.Sku", "contents", "id", "data string?")]
        public sealed class OrderPaid;
        """;

    private readonly TempFolder _folder = new();

    private string Target => _folder.GetPath("capi.lock.json");

    [Fact]
    public async Task The_lock_is_written_and_checked()
    {
        using var assembly = TestAssembly.Compile(Contracts);
        var written = await RunAsync(assembly);

        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.EndsWith("capi.lock.json: 1 contract locked.\n", written.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              "version": 1,
              "assemblies": {
                "Shop.Contracts": {
                  "OrderPaid": {
                    "event_name": "Purchase",
                    "action_source": "website",
                    "ga4_event": "purchase",
                    "keys": {
                      "custom_data.contents": { "handling": "data", "type": "content[]", "required": true },
                      "custom_data.contents[].id": { "handling": "data", "type": "string", "required": false },
                      "custom_data.currency": { "handling": "data", "type": "string", "required": true },
                      "custom_data.value": { "handling": "data", "type": "number", "required": true },
                      "event.event_id": { "handling": "data", "type": "string", "required": true },
                      "event.event_time": { "handling": "data", "type": "time", "required": true },
                      "user_data.em": { "handling": "hashed", "type": "string", "required": false }
                    }
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            _folder.Read("capi.lock.json"));
        Assert.Equal((0, "", ""), await CheckAsync(assembly));
    }

    [Fact]
    public async Task The_check_reports_what_the_analyzer_reports()
    {
        await WriteAsync(Contracts + "namespace Old { [Capi.Payload.MetaContract(\"Contact\", \"website\"), Capi.Payload.MetaContractMember(\"Id\", \"event\", \"event_id\", \"data string\")] public class Question; }");
        using var changed = TestAssembly.Compile(Contracts.Replace("\"em\", \"hashed string?\"", "\"em\", \"clear string?\"", StringComparison.Ordinal)
            .Replace("\"currency\", \"data string\"", "\"tier\", \"data string\"", StringComparison.Ordinal).Replace("data number", "data number?", StringComparison.Ordinal));

        var (exitCode, output, _) = await CheckAsync(changed, "--format", "text");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["error CAPI605 5", "error CAPI606 12", "warning CAPI607 12", "error CAPI603 12", "info CAPI608 12"],
            output.Split('\n')[..^1].Select(static line =>
            {
                var parts = line[(line.IndexOf(".json:", StringComparison.Ordinal) + 6)..].Split(": ", 3);
                return $"{parts[1]} {parts[2][^8..^1]} {parts[0]}";
            }));

        var json = JsonDocument.Parse((await CheckAsync(changed, "--format", "json")).Output).RootElement;
        Assert.Equal("CAPI605", json.GetProperty("findings")[0].GetProperty("rule").GetString());
        var sarif = JsonDocument.Parse((await CheckAsync(changed, "--format", "sarif")).Output).RootElement;
        Assert.Equal(5, sarif.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Equal(["error", "error", "warning", "error", "note"], sarif.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static result => result.GetProperty("level").GetString()));
        var annotations = (await CheckAsync(changed, "--format", "github")).Output;
        Assert.StartsWith("::error file=", annotations, StringComparison.Ordinal);
        Assert.Contains("\n::notice file=", annotations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assemblies_that_are_not_passed_are_kept()
    {
        _folder.Write("capi.lock.json", "{\"version\":1,\"assemblies\":{\"Other\":{},\"Shop.Contracts\":{\"Gone\":{\"event_name\":\"Lead\",\"action_source\":\"email\",\"keys\":{}}}}}");
        using var assembly = TestAssembly.Compile(Contracts);
        await RunAsync(assembly);

        var text = _folder.Read("capi.lock.json");
        Assert.Contains("    \"Other\": {},\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_line_ends_are_kept_and_an_equal_file_is_not_touched()
    {
        await WriteAsync(Contracts);
        _folder.Write("capi.lock.json", _folder.Read("capi.lock.json").Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Target, before);

        await WriteAsync(Contracts);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Target));
        await WriteAsync(Contracts.Replace("value", "amount", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', _folder.Read("capi.lock.json").Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_contracts_of_one_event_with_new_type_names_find_their_locked_ones()
    {
        const string Question = "[Capi.Payload.MetaContract(\"Purchase\", \"website\"), Capi.Payload.MetaContractMember(\"Id\", \"event\", \"event_id\", \"data string\"), Capi.Payload.MetaContractMember(\"Email\", \"user_data\", \"em\", \"hashed string?\")] public class Renewed;";
        await WriteAsync(Contracts + Question);
        using var changed = TestAssembly.Compile((Contracts + Question).Replace("Renewed", "Z", StringComparison.Ordinal).Replace("OrderPaid", "A", StringComparison.Ordinal));

        var lines = (await CheckAsync(changed)).Output.Split('\n')[..^1];
        Assert.Equal(2, lines.Length);
        Assert.Contains("'A' is the new name of OrderPaid", lines[0], StringComparison.Ordinal);
        Assert.Contains("'Z' is the new name of Renewed", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"version\":2,\"assemblies\":{}}")]
    [InlineData("<<<<<<< HEAD")]
    public async Task A_damaged_lock_is_one_sentence_and_stays(string text)
    {
        _folder.Write("capi.lock.json", text);
        using var assembly = TestAssembly.Compile(Contracts);
        foreach (var option in new[] { "--format", "--check" })
        {
            var result = option == "--check" ? await RunAsync(assembly, option) : await RunAsync(assembly);
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Matches(@"capi\.lock\.json: The contract lock can't be read \(line 1: [^\n]+; restore the file, or delete it and write it again with 'capi lock'\.\n\z", result.Error);
            Assert.Equal(text, _folder.Read("capi.lock.json"));
        }
    }

    [Fact]
    public async Task A_link_to_itself_is_damaged()
    {
        File.CreateSymbolicLink(Target, Target);
        using var assembly = TestAssembly.Compile(Contracts);
        var result = await RunAsync(assembly, "--check");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("The contract lock can't be read (it can't be opened)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_lock_or_assembly_is_an_error()
    {
        using var assembly = TestAssembly.Compile(Contracts);
        Assert.EndsWith("capi.lock.json does not exist; write it with 'capi lock'.\n", (await RunAsync(assembly, "--check")).Error, StringComparison.Ordinal);

        var missing = await CapiInProcess.RunAsync("lock", _folder.GetPath("no.dll"), "--out", Target);
        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
        var twice = await CapiInProcess.RunAsync("lock", assembly.Path, assembly.Path, "--out", Target);
        Assert.Equal(2, twice.ExitCode);
        Assert.Contains("is the second assembly with the name Shop.Contracts", twice.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task An_assembly_of_another_version_is_an_error()
    {
        using var assembly = TestAssembly.Compile(ContractSources.Shop);
        var result = await RunAsync(assembly);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("build it again", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_is_a_folder_is_an_error()
    {
        using var assembly = TestAssembly.Compile(Contracts);
        var result = await CapiInProcess.RunAsync("lock", assembly.Path, "--out", _folder.FullName);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.EndsWith(" is a folder; name a file.\n", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task WriteAsync(string source)
    {
        using var assembly = TestAssembly.Compile(source);
        Assert.Equal(0, (await RunAsync(assembly)).ExitCode);
    }

    private async Task<(int ExitCode, string Output, string Error)> CheckAsync(TestAssembly assembly, params string[] options)
    {
        var result = await RunAsync(assembly, ["--check", .. options]);
        return (result.ExitCode, result.Output, result.Error);
    }

    private Task<CapiResult> RunAsync(TestAssembly assembly, params string[] options) => CapiInProcess.RunAsync(["lock", assembly.Path, "--out", Target, .. options]);
}
