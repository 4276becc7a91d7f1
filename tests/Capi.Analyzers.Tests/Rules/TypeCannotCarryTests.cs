namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI012: types that can't carry the parameter, and what the message offers instead.</summary>
public class TypeCannotCarryTests
{
    [Theory]
    [InlineData("[CustomData] public string {|#0:Value|} => \"\";", "Value", "string", "'value'", "make it decimal, int or double")]
    [InlineData("[CustomData] public decimal[] {|#0:Value|} => [];", "Value", "decimal[]", "'value'", "make it a single value: decimal, int or double")]
    [InlineData("[CustomData] public int {|#0:Currency|} => 1;", "Currency", "int", "'currency'", "make it string or an enum")]
    [InlineData("[CustomData] public string[] {|#0:Contents|} => [];", "Contents", "string[]", "'contents'", "make it a [MetaContent] type or a collection of one")]
    [InlineData("[CustomData(\"x\")] public object {|#0:Thing|} => \"\";", "Thing", "object", "'x'", "make it decimal, string or int, or a collection of one of these")]
    [InlineData("[Hashed] public object? {|#0:Email|} => \"\";", "Email", "object?", "'em'", "make it string or Sha256Digest, or a collection of one of these")]
    [InlineData("[Hashed] public int {|#0:PostalCode|} => 1;", "PostalCode", "int", "'zp'", "make it string or Sha256Digest, or a collection of one of these")]
    [InlineData("[Hashed] public DateTime {|#0:Birthday|} => default;", "Birthday", "DateTime", "'db'", "make it string, DateOnly or DateTimeOffset, or a collection of one of these")]
    [InlineData("[Clear] public string[] {|#0:Fbp|} => [];", "Fbp", "string[]", "'fbp'", "make it a single value: string")]
    [InlineData("[Clear] public int {|#0:IpAddress|} => 1;", "IpAddress", "int", "'client_ip_address'", "make it string or IPAddress")]
    [InlineData("[OptOut] public string {|#0:Out|} => \"\";", "Out", "string", "'opt_out'", "make it bool")]
    [InlineData("[EventConsent] public bool {|#0:Agreed|} => true;", "Agreed", "bool", "'consent'", "make it MetaConsent")]
    [InlineData("[EventSourceUrl] public int {|#0:Page|} => 1;", "Page", "int", "'event_source_url'", "make it string or Uri")]
    [InlineData("[Flatten] public int[] {|#0:Parts|} => [];", "Parts", "int[]", "annotated members", "flatten a class, struct or interface with annotated members")]
    public Task A_type_that_can_not_carry_it(string member, string name, string type, string key, string remedy) => Contracts.VerifyAsync(
        Contracts.Plain(member),
        "CAPI012",
        $"'Order.{name}' is {type}, which can't carry {key}, so there would be nothing to send; {remedy}");

    [Fact]
    public Task An_event_id_without_an_identity() => Contracts.VerifyAsync(
        """[MetaEvent("Lead")] public partial record Order([EventId] double {|#0:Id|}, [EventTime] DateTimeOffset At);""",
        "CAPI012",
        "'Order.Id' is double, which can't carry 'event_id', so there would be nothing to send; make it string, int or Guid");

    [Fact]
    public Task A_parameter_that_no_type_can_carry_yet() => Contracts.VerifyAsync(
        Contracts.Plain("[CustomData(\"store_data\")] public string {|#0:Store|} => \"\";"),
        "CAPI012",
        "'Order.Store' is string, which can't carry 'store_data', so there would be nothing to send; leave it out, because no type can carry it yet");

    [Fact]
    public Task A_quantity_in_an_entry_of_contents() => Contracts.VerifyAsync(
        Contracts.Plain("[CustomData] public Line[] Contents => [];") + " public class Base { [CustomData(\"quantity\")] public string {|#0:Count|} => \"\"; } [MetaContent] public class Line : Base;",
        "CAPI012",
        "'Base.Count' is string, which can't carry 'quantity', so there would be nothing to send; make it int");

    [Theory]
    [InlineData("[CustomData] public decimal? Value => 1; [CustomData] public string Currency => \"EUR\";")]
    [InlineData("[CustomData] public DayOfWeek Currency => default;")]
    [InlineData("[Hashed] public List<string?> Email => [];")]
    [InlineData("[Hashed] public DateOnly Birthday => default;")]
    [InlineData("[Clear] public System.Net.IPAddress? IpAddress => null;")]
    public Task A_type_that_can_carry_it_is_fine(string member) => Contracts.VerifyAsync(Contracts.With(member));
}
