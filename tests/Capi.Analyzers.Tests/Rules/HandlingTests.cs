using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI101 and CAPI102: wrong handling, hashed or clear. CAPI103 and CAPI105: an identifier with a second use. CAPI106: a clear external_id, which should be hashed.</summary>
public class HandlingTests
{
    [Theory]
    [InlineData("Fbc", "fbc")]
    [InlineData("Fbp", "fbp")]
    [InlineData("IpAddress", "client_ip_address")]
    [InlineData("UserAgent", "client_user_agent")]
    [InlineData("LeadId", "lead_id")]
    [InlineData("SubscriptionId", "subscription_id")]
    public Task A_hashed_member_that_must_be_clear_is_reported(string name, string key) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:Hashed|}] public string " + name + " => \"\";"),
        VerifyCS.Diagnostic("CAPI101").WithLocation(0).WithMessage($"'Order.{name}' is hashed, but Meta compares '{key}' in clear, so it never matches; use [Clear]"));

    [Fact]
    public Task An_explicit_key_is_kept_in_the_suggestion() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:Hashed(UserDataKeys.Fbc)|}] public string Click => \"\";"),
        VerifyCS.Diagnostic("CAPI101").WithLocation(0).WithMessage("'Order.Click' is hashed, but Meta compares 'fbc' in clear, so it never matches; use [Clear(\"fbc\")]"));

    [Theory]
    [InlineData("Email", "em")]
    [InlineData("Phone", "ph")]
    [InlineData("FirstName", "fn")]
    [InlineData("LastName", "ln")]
    [InlineData("Birthday", "db")]
    [InlineData("Gender", "ge")]
    [InlineData("City", "ct")]
    [InlineData("State", "st")]
    [InlineData("PostalCode", "zp")]
    [InlineData("Country", "country")]
    public Task A_clear_member_that_must_be_hashed_is_reported(string name, string key) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:Clear|}] public string " + name + " => \"\";"),
        VerifyCS.Diagnostic("CAPI102").WithLocation(0).WithMessage($"'Order.{name}' would be sent in clear and never match, because Meta requires '{key}' hashed; use [Hashed]"));

    [Theory]
    [InlineData("[Clear] public string Fbc => \"\";")]
    [InlineData("[Hashed] public string Email => \"\";")]
    [InlineData("[Hashed] public string CustomerId => \"\";")]
    public Task The_required_handling_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));

    [Fact]
    public Task An_identifier_that_is_custom_data_as_well_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#1:Hashed|}, {|#0:CustomData(\"x\")|}] public string Email => \"\";"),
        VerifyCS.Diagnostic("CAPI103").WithLocation(0).WithLocation(1).WithMessage("'Order.Email' identifies a person, and [CustomData] would send it in clear as well; remove [CustomData]"));

    [Fact]
    public Task An_identifier_that_is_the_event_id_as_well_is_reported() => ContractVerifier.VerifyAsync(
        """[MetaEvent("Lead")] public partial record Order([{|#0:EventId|}, {|#1:Hashed("external_id")|}] string Id, [EventTime] DateTimeOffset At);""",
        VerifyCS.Diagnostic("CAPI105").WithLocation(0).WithLocation(1).WithMessage("'Order.Id' identifies a person, and [EventId] would send it in clear, from the browser too; use an order number or another ID of the event instead"));

    [Fact]
    public Task An_attribute_on_the_field_behind_the_property_is_found() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[field: {|CAPI102:Clear|}] public string Email { get; } = \"\";"));

    [Theory]
    [InlineData("Lead", "{|CAPI105:EventId|}", "string CustomerId")]
    [InlineData("Lead", "{|CAPI105:EventId|}", "Guid UserId")]
    [InlineData("CompleteRegistration", "EventId", "string UserId")]
    [InlineData("StartTrial", "EventId", "string SubscriptionId")]
    [InlineData("Lead", "EventId", "string CustomerOrderId")]
    public Task The_ID_of_a_customer_is_reported_except_in_a_registration(string name, string eventId, string member) => ContractVerifier.VerifyAsync(
        $"[MetaEvent(\"{name}\")] public partial record Order([{eventId}] {member}, [EventTime] DateTimeOffset At, [Hashed] string Email);");
}
