using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpCodeFixVerifier<Capi.Analyzers.UsageAnalyzer, Capi.CodeFixes.Contract.NoConsentFix>;

namespace Capi.CodeFixes.Tests.Contract;

public class NoConsentFixTests
{
    private const string Call = """
        using Capi;
        public static class Call
        {
            public static ValueTask<EnqueueResult> PayAsync(IMetaCapiClient capi, Order order) => capi.SendOrderAsync(order, {|CAPI020:default|});
            public static ValueTask<EnqueueResult> AgainAsync(IMetaCapiClient capi, Order order) => capi.SendOrderAsync(order, {|CAPI020:new MetaEventContext()|});
        }
        """;

    private const string FixedCall = """
        using Capi;
        public static class Call
        {
            public static ValueTask<EnqueueResult> PayAsync(IMetaCapiClient capi, Order order) => capi.SendOrderAsync(order, default);
            public static ValueTask<EnqueueResult> AgainAsync(IMetaCapiClient capi, Order order) => capi.SendOrderAsync(order, new MetaEventContext());
        }
        """;

    private const string Lead = "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email";
    private const string Wish = "public partial record Wish([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email";

    [Theory]
    [InlineData("public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);", "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [EventConsent] MetaConsent Consent);")]
    [InlineData(
        "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } }",
        "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [EventConsent] public required MetaConsent Consent { get; init; } }")]
    public Task The_contract_in_another_file_gets_a_consent_once(string before, string after) =>
        VerifyAsync([CreateContractSource(before), Call], [CreateContractSource(after), FixedCall]);

    [Fact]
    public Task Nothing_is_offered_where_the_name_is_in_use()
    {
        var source = CreateContractSource("public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, bool Consent, bool EventConsent);");
        return VerifyAsync([source, Call], [source, Call]);
    }

    private const string Record = Lead + ");";
    private const string Class = "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [Hashed] public string? Email { get; init; } }";
    private const string ClassWithConsent = "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [Hashed] public string? Email { get; init; } [EventConsent] public required MetaConsent Consent { get; init; } }";

    [Theory]
    [InlineData(Record, "new Order(Id: \"a\", At: default, Email: \"b\")", "new(Id: \"c\", At: default, Email: \"d\")")]
    [InlineData(Class, "new Order { Id = \"a\" }", "new() { Id = \"c\" }")]
    public Task Nothing_is_offered_where_several_places_create_the_contract(string type, string first, string second)
    {
        var source = CreateContractSource(type);
        var creations = $"public static class Orders {{ public static Order First => {first}; public static Order Second => {second}; }}";
        return VerifyAsync([source, Call, creations], [source, Call, creations]);
    }

    [Fact]
    public Task The_one_place_that_creates_the_contract_has_to_pass_the_consent()
    {
        const string Creations = "public static class Orders { public static Order First => new {|CS9035:Order|}() { Id = \"a\" }; public static Order Second => First with { Id = \"b\" }; }";
        return VerifyAsync(
            [CreateContractSource(Class).Replace("partial class", "partial record", StringComparison.Ordinal), Call, Creations.Replace("{|CS9035:Order|}", "Order", StringComparison.Ordinal)],
            [CreateContractSource(ClassWithConsent).Replace("partial class", "partial record", StringComparison.Ordinal), FixedCall, Creations]);
    }

    [Theory]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck)]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInDocumentCheck)]
    public Task The_contract_in_another_project_gets_a_consent_once(CodeFixTestBehaviors behaviors)
    {
        var test = new VerifyCS.Test
        {
            Generator = new CapiEventGenerator(),
            TestCode = CreateContractSource(Lead + ");"),
            FixedCode = CreateContractSource(Lead + ", [EventConsent] MetaConsent Consent);"),
            CodeFixTestBehaviors = behaviors,
        };
        foreach (var (state, text) in new[] { (test.TestState, Call), (test.FixedState, FixedCall) })
        {
            state.AdditionalProjects["Other"].Sources.Add(text);
            state.AdditionalProjects["Other"].AdditionalProjectReferences.Add("TestProject");
        }

        return test.RunAsync();
    }

    [Fact]
    public Task Two_contracts_in_one_file_get_one_each()
    {
        const string Add = "public static class Wishes { public static ValueTask<Capi.EnqueueResult> AddAsync(Capi.IMetaCapiClient capi, Wish wish) => capi.SendWishAsync(wish, ";
        return VerifyAsync(
            [CreateContractSource(Lead + ");\n[MetaEvent(\"Lead\")]\n" + Wish + ");"), Call, Add + "{|CAPI020:default|}); }"],
            [CreateContractSource(Lead + ", [EventConsent] MetaConsent Consent);\n[MetaEvent(\"Lead\")]\n" + Wish + ", [EventConsent] MetaConsent Consent);"), FixedCall, Add + "default); }"]);
    }

    [Fact]
    public Task Nothing_is_offered_for_a_contract_in_a_referenced_assembly()
    {
        var library = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(CreateContractSource(Lead + ");"))).Output;
        var test = new VerifyCS.Test { TestCode = Call, FixedCode = Call };
        test.TestState.AdditionalReferences.Add(library.WithAssemblyName("Library").EmitToImageReference());
        return test.RunAsync();
    }

    private static Task VerifyAsync(IEnumerable<string> before, IEnumerable<string> after)
    {
        var test = new VerifyCS.Test { Generator = new CapiEventGenerator() };
        foreach (var source in before)
            test.TestCode = source;
        foreach (var source in after)
            test.FixedCode = source;

        return test.RunAsync();
    }

    private static string CreateContractSource(string type) => "using Capi;\n[MetaEvent(\"Lead\")]\n" + type + "\n";
}
