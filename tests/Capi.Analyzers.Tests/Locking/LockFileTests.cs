using System.Collections.Immutable;
using Capi.Analyzers.Tests.Support;
using Capi.ContractDescriptions.Locking;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Tests.Locking;

/// <summary>The file itself: its form, damage, and the cost of having none.</summary>
public class LockFileTests
{
    private const string Contract = """
        namespace Shop;
        [MetaEvent("Lead"), Ga4Event("generate_lead")]
        public partial record Order([EventId] string TransactionId, [EventTime] DateTimeOffset At, [CustomData("tier")] Tier? Tier, [Hashed] string Email, [Clear] string? Fbp);
        public enum Tier { Silver, Gold }
        """;

    [Fact]
    public void The_file_is_sorted_with_one_line_for_each_key() => Assert.Equal(
        """
        {
          "version": 1,
          "assemblies": {
            "TestProject": {
              "Shop.Order": {
                "event_name": "Lead",
                "action_source": "website",
                "ga4_event": "generate_lead",
                "keys": {
                  "custom_data.tier": { "handling": "data", "type": "enum", "values": ["Gold", "Silver"], "required": false },
                  "event.event_id": { "handling": "data", "type": "string", "required": true },
                  "event.event_time": { "handling": "data", "type": "time", "required": true },
                  "user_data.em": { "handling": "hashed", "type": "string", "required": true },
                  "user_data.fbp": { "handling": "clear", "type": "string", "required": false }
                }
              }
            }
          }
        }

        """,
        LockVerifier.CreateLock(Contract));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var text = LockVerifier.CreateLock(Contract + "[MetaEvent(\"say \\\"hi\\\" \\u202e\")] public partial record Odd([EventId] int Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [CustomData(\"a.\\\\b|\\\"\")] string? A);");

        Assert.Equal(text, LockWriter.Write(LockReader.Read(text).File!));
        Assert.Equal(text, LockWriter.Write(LockReader.Read("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).File!));
        Assert.DoesNotContain('\u202e', text);
    }

    public static TheoryData<string> DamagedFiles =>
    [
        "", " ", "null", "[]", "{}", "{", "}", "\"", "{\"version\":1}", "{\"version\":2,\"assemblies\":{}}", "{\"version\":\"1\",\"assemblies\":{}}", "{\"version\":1,\"assemblies\":[]}",
        "{\"version\":1,\"assemblies\":{\"A\":1}}", "{\"version\":1,\"assemblies\":{\"A\":{\"T\":1}}}", "{\"version\":1,\"assemblies\":{}}x", "{\"version\":1,}", "{\"version\":01,\"assemblies\":{}}",
        "{\"version\":1,\"version\":1,\"assemblies\":{}}", "<<<<<<< HEAD\n{\"version\":1,\"assemblies\":{}}", "{\"version\":1,\"assemblies\":{\"A\":{\"T\":{\"event_name\":\"\",\"action_source\":\"a\",\"keys\":{}}}}}",
        Key("\"handling\":\"secret\",\"type\":\"string\",\"required\":true"), Key("\"handling\":\"data\",\"type\":\"text\",\"required\":true"), Key("\"handling\":\"data\",\"type\":\"string\""),
        Key("\"handling\":\"data\",\"type\":\"string\",\"required\":\"yes\""), Key("\"handling\":\"data\",\"type\":\"enum\",\"values\":[1],\"required\":true"), Key("", "nosection"),
        "{\"version\":1,\"assemblies\":{\"A\":{}},\"note\":\"\\x\"}", new string('[', 5000), "{\"version\":1,\"assemblies\":{\"\\ud8",
    ];

    [Theory]
    [MemberData(nameof(DamagedFiles))]
    public async Task A_damaged_file_is_one_error_and_nothing_is_compared(string text)
    {
        var diagnostic = Assert.Single(await GetDiagnosticsAsync("using Capi;\n" + Contract, text));

        Assert.Equal("CAPI600", diagnostic.Id);
        Assert.Equal("/shop/capi.lock.json", diagnostic.Location.GetLineSpan().Path);
        Assert.DoesNotContain('\n', diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_cut_of_a_lock_is_an_error()
    {
        var text = LockVerifier.CreateLock(Contract);
        for (var length = 0; length < text.TrimEnd().Length; length++)
            Assert.NotNull(LockReader.Read(text[..length]).Error);
        Assert.Null(LockReader.Read(text).Error);
    }

    [Fact]
    public async Task A_project_without_a_lock_has_no_diagnostics_and_registers_no_action()
    {
        await LockVerifier.CreateTest(Contract).RunAsync();

        var compilation = TestCompilation.Create("using Capi;\n" + Contract).WithAnalyzers([new LockAnalyzer()]);
        _ = await compilation.GetAllDiagnosticsAsync();
        var telemetry = await compilation.GetAnalyzerTelemetryInfoAsync(compilation.Analyzers[0], default);
        Assert.Equal(0, telemetry.SymbolActionsCount + telemetry.CompilationEndActionsCount + telemetry.AdditionalFileActionsCount);
    }

    [Theory]
    [InlineData("/shop/capi.lock.json", true)]
    [InlineData("C:\\shop\\Capi.Lock.json", true)]
    [InlineData("events.capi.lock.json", true)]
    [InlineData("/shop/packages.lock.json", false)]
    [InlineData("/capi.lock.json/readme.txt", false)]
    [InlineData("mycapi.lock.json", false)]
    public void A_lock_is_recognized_by_its_name(string path, bool expected) => Assert.Equal(expected, LockFile.IsPath(path));

    private static string Key(string properties, string name = "custom_data.a") =>
        "{\"version\":1,\"assemblies\":{\"A\":{\"T\":{\"event_name\":\"Lead\",\"action_source\":\"website\",\"keys\":{\"" + name + "\":{" + properties + "}}}}}}";

    private static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string code, string lockText) => TestCompilation.Create(code)
        .WithAnalyzers([new LockAnalyzer()], new AnalyzerOptions([new TextFile("/shop/capi.lock.json", lockText)]))
        .GetAnalyzerDiagnosticsAsync();
}
