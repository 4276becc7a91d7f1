using Capi.ContractReading.Reporting;
using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>The properties and additional locations that diagnostics pass to their code fixes.</summary>
public class DiagnosticPropertyTests
{
    public static TheoryData<string, string, string?, string?, string?> Members => new()
    {
        { "CAPI101", "[{|#0:Hashed|}] public string Fbc => \"\";", "fbc", "Clear", null },
        { "CAPI102", "[{|#0:Clear|}] public string Email => \"\";", "em", "Hashed", null },
        { "CAPI103", "[{|#0:CustomData(\"x\")|}] public string Email => \"\";", "em", "Hashed", null },
        { "CAPI103", "[{|#0:CustomData(\"x\")|}] public string FullName => \"\";", null, null, null },
        { "CAPI106", "[{|#0:Clear|}] public string CustomerId => \"\";", "external_id", "Hashed", null },
        { "CAPI014", "[{|#0:Hashed(\"email\")|}] public string Thing => \"\";", "em", "Hashed", null },
        { "CAPI014", "[{|#0:Hashed(\"order_id\")|}] public string Thing => \"\";", "order_id", "CustomData", null },
        { "CAPI014", "[{|#0:Hashed(\"nonsense\")|}] public string Thing => \"\";", null, null, null },
        { "CAPI016", "[{|#0:CustomData(\"em\")|}] public string Thing => \"\";", "em", "Hashed", null },
        { "CAPI016", "[{|#0:CustomData(\"event_source_url\")|}] public string Thing => \"\";", null, "EventSourceUrl", null },
        { "CAPI013", "[{|#0:CustomData|}] public string SalesChannel2 => \"\";", null, null, "sales_channel2" },
        { "CAPI013", "[{|#0:CustomData|}] public string City => \"\";", "ct", "Hashed", "city" },
        { "CAPI012", "[CustomData] public string {|#0:Value|} => \"\"; [CustomData] public string Currency => \"EUR\";", "value", "decimal", null },
        { "CAPI008", "[{|#0:CustomData|}] public decimal Value => 1;", null, null, "currency" },
        { "CAPI009", "[CustomData] public string {|#0:Currency|} => \"Euro\";", null, "EUR", null },
        { "CAPI009", "[CustomData] public string {|#0:Currency|} => \"Dollar\";", null, null, null },
        { "CAPI015", "[CustomData] public Line[] Contents => []; [MetaContent] public record {|#0:Line|}([CustomData] string Sku);", null, null, "quantity" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Properties_of_a_member_diagnostic_are_set(string id, string member, string? key, string? replacement, string? choices) =>
        await VerifyPropertiesAsync(ContractVerifier.CreateContract(member), id, key, replacement, choices);

    [Theory]
    [InlineData("CAPI002", "string OrderNumber, [EventTime] DateTimeOffset PaidAt", "OrderNumber")]
    [InlineData("CAPI002", "[CustomData] string OrderId, [EventTime] DateTimeOffset PaidAt", "OrderId")]
    [InlineData("CAPI002", "double Id, [Hashed(\"external_id\")] string LeadId, [EventTime] DateTimeOffset PaidAt", null)]
    [InlineData("CAPI004", "[EventId] string Id, DateTimeOffset PaidAt", "PaidAt")]
    [InlineData("CAPI004", "[EventId] string Id, DateTime PaidAt, DateTimeOffset Later", null)]
    public Task The_candidate_member_is_set(string id, string members, string? member) => VerifyAsync(
        "[MetaEvent(\"Lead\")] public partial record {|#0:Order|}(" + members + ");",
        id,
        (found, verifier) => verifier.Equal(member, found.Properties.GetValueOrDefault(FixProperties.Member)));

    [Fact]
    public async Task All_keys_of_the_attribute_are_set_as_choices()
    {
        var (hashed, clear) = (await GetChoicesAsync("Hashed"), await GetChoicesAsync("Clear"));

        Assert.StartsWith("em,ph,fn,ln,", string.Join(',', hashed), StringComparison.Ordinal);
        Assert.Contains("fbc", clear);
        Assert.Empty(hashed.Intersect(clear));

        static async Task<string[]> GetChoicesAsync(string attribute)
        {
            string[] choices = [];
            await VerifyAsync(
                ContractVerifier.CreateContract("[{|#0:" + attribute + "|}] public string Thing => \"\";"),
                "CAPI013",
                (found, _) => choices = found.Properties[FixProperties.Choices]!.Split(','));
            return choices;
        }
    }

    [Theory]
    [InlineData("string? {|#0:Id|}", "nullable")]
    [InlineData("string {|#0:Id|} = \"a\"", "default")]
    public async Task The_removable_parts_of_an_event_id_are_set(string member, string choice) => await VerifyPropertiesAsync(
        "[MetaEvent(\"Lead\")] public partial record Order([EventTime] DateTimeOffset At, [EventId] " + member + ");", "CAPI003", null, null, choice);

    [Fact]
    public async Task The_type_of_an_event_time_is_set() => await VerifyPropertiesAsync(
        "[MetaEvent(\"Lead\")] public partial record Order([EventTime] long {|#0:At|}, [EventId] string Id);", "CAPI005", null, "DateTimeOffset", null);

    [Fact]
    public async Task The_standard_event_name_is_set() => await VerifyPropertiesAsync(
        "[MetaEvent({|#0:\"lead\"|})] public partial record Order([EventTime] DateTimeOffset At, [EventId] string Id);", "CAPI006", null, "Lead", null);

    [Fact]
    public async Task The_missing_keys_of_a_purchase_are_set() => await VerifyPropertiesAsync(
        "[MetaEvent(\"Purchase\")] public partial record {|#0:Order|}([EventTime] DateTimeOffset At, [EventId] string Id);", "CAPI007", null, null, "value,currency");

    [Theory]
    [InlineData("CAPI103", "MetaEvent(\"Lead\")", "[EventId] string Id, [{|#1:Hashed|}, {|#0:CustomData(\"x\")|}] string Email", "Line")]
    [InlineData("CAPI105", "MetaEvent(\"Lead\")", "[{|#0:EventId|}, {|CAPI106:{|#1:Clear(\"external_id\")|}|}] string Id", "Line")]
    [InlineData("CAPI015", "MetaEvent(\"Lead\")", "[EventId] string Id, [CustomData] Line {|#1:Contents|}", "{|#0:Line|}")]
    [InlineData("CAPI017", "{|#0:MetaEvent(\"Lead\", ActionSource = ActionSource.SystemGenerated)|}", "[EventId] string Id, [Clear] long {|#1:LeadId|}", "Line")]
    public Task The_related_declaration_is_an_additional_location(string id, string attribute, string members, string line) => ContractVerifier.VerifyAsync(
        "[" + attribute + "] public partial record Order([EventTime] DateTimeOffset At, " + members + "); [MetaContent] public record " + line + "([CustomData] string Sku);",
        VerifyCS.Diagnostic(id).WithLocation(0).WithLocation(1).WithMessage(null));

    private static Task VerifyPropertiesAsync(string code, string id, string? key, string? replacement, string? choices) => VerifyAsync(code, id, (found, verifier) =>
    {
        verifier.Equal(key, found.Properties.GetValueOrDefault(FixProperties.Key));
        verifier.Equal(replacement, found.Properties.GetValueOrDefault(FixProperties.Replacement));
        verifier.Equal(choices, found.Properties.GetValueOrDefault(FixProperties.Choices));
    });

    private static Task VerifyAsync(string code, string id, Action<Diagnostic, IVerifier> verify)
    {
        var test = ContractVerifier.CreateTest(code, VerifyCS.Diagnostic(id).WithLocation(0).WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        test.DiagnosticVerifier = (found, _, verifier) => verify(found, verifier);
        return test.RunAsync();
    }
}
