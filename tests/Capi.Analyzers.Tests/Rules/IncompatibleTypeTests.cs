using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI012: types that are incompatible with the parameter, and the suggested types.</summary>
public class IncompatibleTypeTests
{
    [Theory]
    [InlineData("[CustomData] public string {|#0:Value|} => \"\";", "Value", "string", "'value'", "change the type to decimal, int or double")]
    [InlineData("[CustomData] public decimal[] {|#0:Value|} => [];", "Value", "decimal[]", "'value'", "change it to a single value of type decimal, int or double")]
    [InlineData("[CustomData] public int {|#0:Currency|} => 1;", "Currency", "int", "'currency'", "change the type to string or an enum")]
    [InlineData("[CustomData] public string[] {|#0:Contents|} => [];", "Contents", "string[]", "'contents'", "change the type to a [MetaContent] type or a collection of one")]
    [InlineData("[CustomData(\"x\")] public object {|#0:Thing|} => \"\";", "Thing", "object", "'x'", "change the type to decimal, string or int, or to a collection of one of these")]
    [InlineData("[Hashed] public object? {|#0:Email|} => \"\";", "Email", "object?", "'em'", "change the type to string or Sha256Digest, or to a collection of one of these")]
    [InlineData("[Hashed] public int {|#0:PostalCode|} => 1;", "PostalCode", "int", "'zp'", "change the type to string or Sha256Digest, or to a collection of one of these")]
    [InlineData("[Hashed] public DateTime {|#0:Birthday|} => default;", "Birthday", "DateTime", "'db'", "change the type to string, DateOnly or DateTimeOffset, or to a collection of one of these")]
    [InlineData("[Clear] public string[] {|#0:Fbp|} => [];", "Fbp", "string[]", "'fbp'", "change it to a single value of type string")]
    [InlineData("[Clear] public int {|#0:IpAddress|} => 1;", "IpAddress", "int", "'client_ip_address'", "change the type to string or IPAddress")]
    [InlineData("[OptOut] public string {|#0:Out|} => \"\";", "Out", "string", "'opt_out'", "change the type to bool")]
    [InlineData("[EventConsent] public bool {|#0:Agreed|} => true;", "Agreed", "bool", "'consent'", "change the type to MetaConsent")]
    [InlineData("[EventSourceUrl] public int {|#0:Page|} => 1;", "Page", "int", "'event_source_url'", "change the type to string or Uri")]
    [InlineData("[CustomData] public string {|#0:ContentIds|} => \"\";", "ContentIds", "string", "'content_ids'", "change the type to a collection, because Meta reads a text with several IDs as one ID")]
    [InlineData("[CustomData(\"content_ids\")] public string? {|#0:Skus|} => null;", "Skus", "string?", "'content_ids'", "change the type to a collection, because Meta reads a text with several IDs as one ID")]
    [InlineData("[CustomData(CustomDataKeys.DestinationIds)] public string {|#0:HotelIDs|} => \"\";", "HotelIDs", "string", "'destination_ids'", "change the type to a collection, because Meta reads a text with several IDs as one ID")]
    [InlineData("[Flatten] public int[] {|#0:Parts|} => [];", "Parts", "int[]", "[Flatten]", "flatten a class, struct or interface with annotated members")]
    public Task An_incompatible_type_is_reported(string member, string name, string type, string key, string suggestion) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI012").WithLocation(0).WithMessage($"'Order.{name}' has type {type}, which is not supported for {key}, so no value could be sent; {suggestion}"));

    [Theory]
    [InlineData("[CustomData(\"content_ids\")] public string Sku => \"\";")]
    [InlineData("[CustomData(\"content_ids\")] public string ProductId => \"\";")]
    [InlineData("[CustomData] public string[] ContentIds => [];")]
    [InlineData("[CustomData(\"campaign_ids\")] public string CampaignIds => \"\";")]
    public Task A_single_ID_a_list_and_a_custom_property_are_accepted(string member) =>
        ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member + " [CustomData] public string ContentType => \"product\";"));

    [Fact]
    public Task An_event_id_of_an_incompatible_type_is_reported() => ContractVerifier.VerifyAsync(
        """[MetaEvent("Lead")] public partial record Order([EventId] double {|#0:Id|}, [EventTime] DateTimeOffset At);""",
        VerifyCS.Diagnostic("CAPI012").WithLocation(0).WithMessage("'Order.Id' has type double, which is not supported for 'event_id', so no value could be sent; change the type to string, int or Guid"));

    [Fact]
    public Task A_parameter_without_a_supported_type_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[CustomData(\"store_data\")] public string {|#0:Store|} => \"\";"),
        VerifyCS.Diagnostic("CAPI012").WithLocation(0).WithMessage("'Order.Store' has type string, which is not supported for 'store_data', so no value could be sent; remove the annotation, because this version supports no type for it"));

    [Fact]
    public Task An_incompatible_quantity_in_an_entry_of_contents_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[CustomData] public Line[] Contents => [];") + " public class Base { [CustomData(\"quantity\")] public string {|#0:Count|} => \"\"; } [MetaContent] public class Line : Base;",
        VerifyCS.Diagnostic("CAPI012").WithLocation(0).WithMessage("'Base.Count' has type string, which is not supported for 'quantity', so no value could be sent; change the type to int"));

    [Theory]
    [InlineData("[CustomData] public decimal? Value => 1; [CustomData] public string Currency => \"EUR\";")]
    [InlineData("[CustomData] public DayOfWeek Currency => default;")]
    [InlineData("[Hashed] public List<string?> Email => [];")]
    [InlineData("[Hashed] public DateOnly Birthday => default;")]
    [InlineData("[Clear] public System.Net.IPAddress? IpAddress => null;")]
    public Task A_compatible_type_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));
}
