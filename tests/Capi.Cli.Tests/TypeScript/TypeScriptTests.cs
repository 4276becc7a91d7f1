using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Capi.Cli.Tests.Rendering;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.TypeScript;

/// <summary><c>capi typescript</c>: the module has the types of the contracts, and sends what <see cref="MetaPixelSerializer"/> writes.</summary>
public sealed class TypeScriptTests : IDisposable
{
    private const int Orders = 3_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-typescript-");

    private static string OwnAssembly => typeof(TwinOrder).Assembly.Location;

    [Fact]
    public async Task Each_contract_of_the_website_has_a_type_and_a_function()
    {
        var result = await CapiInProcess.RunAsync("typescript", OwnAssembly);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("export function trackTwinOrder(event: TwinOrder): TrackResult {", result.Output, StringComparison.Ordinal);
        Assert.Contains("  event_id: number;", result.Output, StringComparison.Ordinal);
        Assert.Contains("  \"value\"?: number | null;", result.Output, StringComparison.Ordinal);
        Assert.Contains("  \"predicted_ltv\": number;", result.Output, StringComparison.Ordinal);
        Assert.Contains("""  "contents"?: readonly { "id"?: string | null; "quantity"?: number | null; "item_price"?: number | null }[] | null;""", result.Output, StringComparison.Ordinal);
        Assert.Contains("""  "kind"?: "Plain" | "gift \u0022wrapped\u0022" | null;""", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TwinCall", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"em\"", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', result.Output);
    }

    [Theory]
    [InlineData("typescript")]
    [InlineData("typescript a.dll b.dll")]
    [InlineData("typescript a.dll --out")]
    public async Task Wrong_arguments_are_a_usage_error(string args)
    {
        var result = await CapiInProcess.RunAsync(args.Split(' '));

        Assert.Equal((2, "", "capi typescript expects the path of one built assembly, and optionally --out with a file.\nSee: capi typescript --help\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task A_missing_file_is_an_error()
    {
        var result = await CapiInProcess.RunAsync("typescript", Path.Combine(_folder.FullName, "no.dll"));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.EndsWith("no.dll does not exist.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_an_error()
    {
        using var file = TestAssembly.FromBytes("MZ, but no assembly"u8);
        var result = await CapiInProcess.RunAsync("typescript", file.Path);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.EndsWith("is not a .NET assembly or is corrupted.\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Nothing { }")]
    [InlineData("[Capi.Payload.MetaContract(\"Lead\", \"phone_call\"), Capi.Payload.MetaContractMember(\"Id\", \"event\", \"event_id\", \"data string\")] public class Call { }")]
    [InlineData("[Capi.Payload.MetaContract(\"Lead\", \"website\"), Capi.Payload.MetaContractMember(\"Id\", \"event\", \"event_id\", \"data\")] public class BuiltBefore { }")]
    [InlineData("[Capi.Payload.MetaContract(\"Lead\", \"website\"), Capi.Payload.MetaContractMember(\"Id\", \"event\", \"event_id\", \"data enum[x]\")] public class Broken { }")]
    public async Task An_assembly_without_contracts_for_browsers_is_an_error(string source)
    {
        using var assembly = TestAssembly.Compile(source);
        var result = await CapiInProcess.RunAsync("typescript", assembly.Path);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("contains no contract that the browser sends", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_an_error()
    {
        var result = await CapiInProcess.RunAsync("typescript", OwnAssembly, "--out", Path.Combine(_folder.FullName, "missing", "pixel.ts"));

        Assert.Equal((3, "", "The module can't be written.\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Hostile_names_stay_text()
    {
        using var assembly = TestAssembly.Compile("""
            [Capi.Payload.MetaContract("*/ alert(1) //\u2028</script>", "website")]
            [Capi.Payload.MetaContractMember("Id", "event", "event_id", "data string")]
            [Capi.Payload.MetaContractMember("A", "custom_data", "a\"]: 1, [\"__proto__", "data string?")]
            public class Order { }
            namespace Other { [Capi.Payload.MetaContract("Lead", "website"), Capi.Payload.MetaContractMember("Id", "event", "event_id", "data guid")] public class Order { } }
            """);
        var result = await CapiInProcess.RunAsync("typescript", assembly.Path, "--out", Path.Combine(_folder.FullName, "pixel.ts"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var module = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "pixel.ts"));
        Assert.Contains("/** *\\/ alert(1) //\\u2028\\u003C/script\\u003E: Order. */", module, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", module, StringComparison.Ordinal);
        Assert.Contains("export function trackOrder(", module, StringComparison.Ordinal);
        Assert.Contains("export function trackOtherOrder(", module, StringComparison.Ordinal);
    }

    [CompilerFact]
    public async Task The_module_compiles_and_sends_what_the_server_writes()
    {
        var generated = await CapiInProcess.RunAsync("typescript", OwnAssembly, "--out", Path.Combine(_folder.FullName, "pixel.ts"));
        Assert.Equal(0, generated.ExitCode);
        await WriteAsync("package.json", """{"type":"module"}""");
        await WriteAsync("usage.ts", """
            import { configureMetaPixel, trackTwinOrder, trackTwinRating, type TrackResult } from "./pixel.js";
            configureMetaPixel({ hasConsent: () => true, relay: "/collect" });
            const result: TrackResult = trackTwinRating({ event_id: 7 });
            trackTwinOrder({ event_id: "A", value: 1, predicted_ltv: 1, tags: ["a"], numbers: [], basket: "", weight: 1, moment: new Date(), kind: "Plain" });
            // @ts-expect-error: the event ID is missing
            trackTwinRating({});
            // @ts-expect-error: the event ID is a number
            trackTwinRating({ event_id: "7" });
            // @ts-expect-error: no such kind
            trackTwinOrder({ event_id: "A", predicted_ltv: 1, tags: [], numbers: [], basket: "", weight: 1, kind: "Other" });
            // @ts-expect-error: no identifiers
            trackTwinOrder({ event_id: "A", predicted_ltv: 1, tags: [], numbers: [], basket: "", weight: 1, em: "jane@example.com" });
            console.log(result);
            """);
        await RunAsync(CompilerFactAttribute.CompilerPath, "--strict", "--exactOptionalPropertyTypes", "--noUnusedLocals", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler", "--lib", "es2022,dom", "usage.ts");

        var generator = new TwinGenerator(20261129);
        var orders = Enumerable.Range(0, Orders).Select(_ => generator.Next(Now)).ToList();
        await WriteAsync("cases.js", "export default [\n" + string.Join(",\n", orders.Select(JavaScriptLiteral.Create)) + "\n];\n");
        await WriteAsync("run.js", """
            import cases from "./cases.js";
            import { configureMetaPixel, trackTwinOrder } from "./pixel.js";
            let pixel = null, relay = null;
            globalThis.fbq = (...call) => { pixel = call; };
            Object.defineProperty(globalThis, "navigator", { value: { sendBeacon: (path, body) => { relay = [path, body]; return true; } }, configurable: true });
            if (trackTwinOrder(cases[0]) !== "consent_withheld" || pixel || relay) throw new Error("sent without consent");
            configureMetaPixel({ hasConsent: () => "yes", relay: "/collect" });
            if (trackTwinOrder(cases[0]) !== "consent_withheld" || pixel || relay) throw new Error("sent without consent");
            configureMetaPixel({ hasConsent: () => true, relay: "/collect" });
            for (const one of cases) {
              pixel = relay = null;
              const result = trackTwinOrder(one);
              console.log(JSON.stringify({ result, pixel, relay }));
            }
            """);
        var lines = (await RunAsync("run.js")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Orders, lines.Length);
        var sent = orders.Zip(lines).Count(static pair => AssertSameAsServer(pair.First, JsonNode.Parse(pair.Second)!));
        Assert.InRange(sent, Orders / 4, Orders * 9 / 10);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool AssertSameAsServer(TwinOrder order, JsonNode actual)
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MetaPixelSerializer.Serialize(order, new MetaEventContext { Consent = MetaConsent.Granted }, Now, output);
        Assert.Equal(result.IsAccepted ? "sent" : "invalid", (string?)actual["result"]);
        if (!result.IsAccepted)
        {
            Assert.Null(actual["pixel"]);
            Assert.Null(actual["relay"]);
            return false;
        }

        var expected = JsonNode.Parse(output.WrittenSpan)!;
        var pixel = actual["pixel"]!.AsArray();
        Assert.Equal("track", (string?)pixel[0]);
        AssertEqual(expected["event_name"], pixel[1], "event_name");
        AssertEqual(expected["custom_data"], pixel[2], "custom_data");
        AssertEqual(expected["event_id"], pixel[3]!["eventID"], "event_id");
        Assert.Equal("/collect", (string?)actual["relay"]![0]);
        AssertEqual(expected, JsonNode.Parse((string)actual["relay"]![1]!), "relay");
        return true;
    }

    // Numbers are compared by value: the server writes 12.50, JavaScript 12.5.
    private static void AssertEqual(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject one:
                Assert.Equal(one.Select(static member => member.Key), actual!.AsObject().Select(static member => member.Key));
                foreach (var (key, value) in one)
                    AssertEqual(value, actual[key], path + "." + key);
                break;
            case JsonArray list:
                Assert.True(list.Count == actual!.AsArray().Count, path);
                for (var index = 0; index < list.Count; index++)
                    AssertEqual(list[index], actual[index], path);
                break;
            default:
                Assert.True(Normalize(expected) == Normalize(actual), $"{path}: {expected?.ToJsonString()} and {actual?.ToJsonString()}");
                break;
        }
    }

    private static string Normalize(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)
        : node?.ToJsonString() ?? "nothing";

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text);

    private async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }
}
