using Capi.ContractReading.Reporting;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>The properties and additional locations that diagnostics pass to their code fixes.</summary>
public class DiagnosticPropertyTests
{
    public static TheoryData<string, string, string?, string?, string?> Members => new()
    {
        { "CAPI101", "[Hashed] public string Fbc => \"\";", "fbc", "Clear", null },
        { "CAPI102", "[Clear] public string Email => \"\";", "em", "Hashed", null },
        { "CAPI103", "[CustomData(\"x\")] public string Email => \"\";", "em", "Hashed", null },
        { "CAPI103", "[CustomData(\"x\")] public string FullName => \"\";", null, null, null },
        { "CAPI106", "[Clear] public string CustomerId => \"\";", "external_id", "Hashed", null },
        { "CAPI014", "[Hashed(\"email\")] public string Thing => \"\";", "em", "Hashed", null },
        { "CAPI014", "[Hashed(\"order_id\")] public string Thing => \"\";", "order_id", "CustomData", null },
        { "CAPI014", "[Hashed(\"nonsense\")] public string Thing => \"\";", null, null, null },
        { "CAPI016", "[CustomData(\"em\")] public string Thing => \"\";", "em", "Hashed", null },
        { "CAPI016", "[CustomData(\"event_source_url\")] public string Thing => \"\";", null, "EventSourceUrl", null },
        { "CAPI013", "[CustomData] public string SalesChannel2 => \"\";", null, null, "sales_channel2" },
        { "CAPI013", "[CustomData] public string City => \"\";", "ct", "Hashed", "city" },
        { "CAPI012", "[CustomData] public string Value => \"\"; [CustomData] public string Currency => \"EUR\";", "value", "decimal", null },
        { "CAPI008", "[CustomData] public decimal Value => 1;", null, null, "currency" },
        { "CAPI009", "[CustomData] public string Currency => \"Euro\";", null, "EUR", null },
        { "CAPI009", "[CustomData] public string Currency => \"Dollar\";", null, null, null },
        { "CAPI015", "[CustomData] public Line[] Contents => []; [MetaContent] public record Line([CustomData] string Sku);", null, null, "quantity" },
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
    public async Task The_candidate_member_is_set(string id, string members, string? member)
    {
        var found = Assert.Single(await ContractVerifier.GetDiagnosticsAsync("using Capi; [MetaEvent(\"Lead\")] public partial record Order(" + members + ");"));

        Assert.Equal((id, member), (found.Id, found.Properties.GetValueOrDefault(FixProperties.Member)));
    }

    [Fact]
    public async Task All_keys_of_the_attribute_are_set_as_choices()
    {
        var hashed = Assert.Single(await ContractVerifier.GetDiagnosticsAsync(ContractVerifier.CreateContract("[Hashed] public string Thing => \"\";")));
        var clear = Assert.Single(await ContractVerifier.GetDiagnosticsAsync(ContractVerifier.CreateContract("[Clear] public string Thing => \"\";")));

        Assert.StartsWith("em,ph,fn,ln,", hashed.Properties[FixProperties.Choices], StringComparison.Ordinal);
        Assert.Contains("fbc", clear.Properties[FixProperties.Choices]!.Split(','));
        Assert.Empty(hashed.Properties[FixProperties.Choices]!.Split(',').Intersect(clear.Properties[FixProperties.Choices]!.Split(',')));
    }

    [Theory]
    [InlineData("string? Id", "nullable")]
    [InlineData("string Id = \"a\"", "default")]
    public async Task The_removable_parts_of_an_event_id_are_set(string member, string choice) => await VerifyPropertiesAsync(
        "using Capi; [MetaEvent(\"Lead\")] public partial record Order([EventTime] DateTimeOffset At, [EventId] " + member + ");", "CAPI003", null, null, choice);

    [Fact]
    public async Task The_type_of_an_event_time_is_set() => await VerifyPropertiesAsync(
        "using Capi; [MetaEvent(\"Lead\")] public partial record Order([EventTime] long At, [EventId] string Id);", "CAPI005", null, "DateTimeOffset", null);

    [Fact]
    public async Task The_standard_event_name_is_set() => await VerifyPropertiesAsync(
        "using Capi; [MetaEvent(\"lead\")] public partial record Order([EventTime] DateTimeOffset At, [EventId] string Id);", "CAPI006", null, "Lead", null);

    [Fact]
    public async Task The_missing_keys_of_a_purchase_are_set() => await VerifyPropertiesAsync(
        "using Capi; [MetaEvent(\"Purchase\")] public partial record Order([EventTime] DateTimeOffset At, [EventId] string Id);", "CAPI007", null, null, "value,currency");

    [Theory]
    [InlineData("CAPI103", "Website", "[EventId] string Id, [Hashed, CustomData(\"x\")] string Email", "Hashed")]
    [InlineData("CAPI105", "Website", "[EventId, Clear(\"external_id\")] string Id", "Clear(\"external_id\")")]
    [InlineData("CAPI015", "Website", "[EventId] string Id, [CustomData] Line Contents", "Contents")]
    [InlineData("CAPI017", "SystemGenerated", "[EventId] string Id, [Clear] long LeadId", "LeadId")]
    public async Task The_related_declaration_is_an_additional_location(string id, string source, string members, string other)
    {
        var found = await ContractVerifier.GetDiagnosticsAsync(
            "using Capi; [MetaEvent(\"Lead\", ActionSource = ActionSource." + source + ")] public partial record Order([EventTime] DateTimeOffset At, " + members + "); [MetaContent] public record Line([CustomData] string Sku);");

        var location = Assert.Single(Assert.Single(found, one => one.Id == id).AdditionalLocations);
        Assert.Equal(other, location.SourceTree!.GetText().ToString(location.SourceSpan));
    }

    private static async Task VerifyPropertiesAsync(string code, string id, string? key, string? replacement, string? choices)
    {
        var found = Assert.Single(await ContractVerifier.GetDiagnosticsAsync(code));
        Assert.Equal(
            (id, key, replacement, choices),
            (found.Id, found.Properties.GetValueOrDefault(FixProperties.Key), found.Properties.GetValueOrDefault(FixProperties.Replacement), found.Properties.GetValueOrDefault(FixProperties.Choices)));
    }
}
