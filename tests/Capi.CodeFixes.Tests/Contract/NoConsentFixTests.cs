using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Contract;

public class NoConsentFixTests
{
    private const string Call = """

        // file: Call.cs
        using Capi;
        public static class Call
        {
            public static ValueTask<EnqueueResult> PayAsync(IMetaCapiClient capi, Order order) => capi.SendOrderAsync(order, default);
            public static ValueTask<EnqueueResult> AgainAsync(IMetaCapiClient capi, Order order) => capi.SendOrderAsync(order, new MetaEventContext());
        }

        """;

    [Theory]
    [InlineData("public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);", "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [EventConsent] MetaConsent Consent);")]
    [InlineData(
        "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } }",
        "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [EventConsent] public required MetaConsent Consent { get; init; } }")]
    public async Task The_contract_in_another_file_gets_a_consent_once(string before, string after)
    {
        var run = CreateRun(CreateContractSource(before) + Call, CreateContractSource(after) + Call);

        await run.VerifyFixAllAsync(FixAllScope.Solution);
        await run.VerifyFixAllAsync(FixAllScope.Project);
    }

    [Fact]
    public async Task Nothing_is_offered_where_the_name_is_in_use() => Assert.Empty(await CreateRun(
        CreateContractSource("public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, bool Consent, bool EventConsent);") + Call, "").GetOfferedTitlesAsync());

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public Task The_contract_in_another_project_gets_a_consent_once(FixAllScope scope) => new FixRun
    {
        Analyzer = new UsageAnalyzer(),
        Fix = new NoConsentFix(),
        Generator = new CapiEventGenerator(),
        TestCode = CreateContractSource(Lead + ");"),
        FixedCode = CreateContractSource(Lead + ", [EventConsent] MetaConsent Consent);"),
        OtherTestCode = Call,
        IsOtherDependent = true,
    }.VerifyFixAllAsync(scope);

    [Fact]
    public async Task Two_contracts_in_one_file_get_one_each() => await CreateRun(
        CreateContractSource(Lead + ");\n[MetaEvent(\"Lead\")]\n" + Lead.Replace("Order", "Wish", StringComparison.Ordinal) + ");") + Call + Wish,
        CreateContractSource(Lead + ", [EventConsent] MetaConsent Consent);\n[MetaEvent(\"Lead\")]\n" + Lead.Replace("Order", "Wish", StringComparison.Ordinal) + ", [EventConsent] MetaConsent Consent);") + Call + Wish)
        .VerifyFixAllAsync();

    [Fact]
    public async Task Nothing_is_offered_for_a_contract_in_a_referenced_assembly()
    {
        var library = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(CreateContractSource(Lead + ");"))).Output;
        using var image = new MemoryStream();
        Assert.True(library.WithAssemblyName("Library").Emit(image).Success);
        var references = References.All.Add(MetadataReference.CreateFromImage(image.ToArray()));
        var analysis = new AnalyzerRun { Analyzers = [new UsageAnalyzer()], TestCode = Call, TestReferences = references };
        var run = new FixRun { Analyzer = new UsageAnalyzer(), Fix = new NoConsentFix(), TestCode = Call, FixedCode = "", TestReferences = references };

        Assert.Contains(await analysis.GetDiagnosticsAsync(), one => one.Id == "CAPI020");
        Assert.Empty(await run.GetOfferedTitlesAsync());
    }

    private const string Lead = "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email";

    private const string Wish = "public static class Wishes { public static ValueTask<EnqueueResult> AddAsync(IMetaCapiClient capi, Wish wish) => capi.SendWishAsync(wish, default); }\n";

    private static FixRun CreateRun(string before, string after) => new()
    {
        Analyzer = new UsageAnalyzer(),
        Fix = new NoConsentFix(),
        Generator = new CapiEventGenerator(),
        TestCode = before,
        FixedCode = after,
    };

    private static string CreateContractSource(string type) => "// file: Order.cs\nusing Capi;\n[MetaEvent(\"Lead\")]\n" + type + "\n";
}
