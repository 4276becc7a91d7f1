using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI023 to CAPI027: contracts to which a GA4 event is bound.</summary>
public class Ga4EventTests
{
    private const string Members = "([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email)";

    [Theory]
    [InlineData("{|CAPI023:\"purchas\"|}", "CustomOrder")]
    [InlineData("{|CAPI023:\"Purchase\"|}", "CustomOrder")]
    [InlineData("{|CAPI023:\"newsletter_signup\"|}", "NewsletterSignup")]
    [InlineData("{|CAPI023:\"\"|}", "Lead")]
    [InlineData("{|CAPI023:\" \"|}, IsCustom = true", "Lead")]
    [InlineData("{|CAPI023:\"ad_to_cart\"|}, IsCustom = false", "AddToCart")]
    [InlineData("\"newsletter_signup\", IsCustom = true", "NewsletterSignup")]
    [InlineData("\"generate_lead\"", "Lead")]
    [InlineData("\"view_cart\"", "CartViewed")]
    [InlineData("\"gtm.dom\"", "PageView")]
    [InlineData("\"submit_application\"", "SubmitApplication")]
    public Task A_name_that_GA4_does_not_define_is_reported(string arguments, string metaName) => VerifyAsync(arguments, metaName);

    [Theory]
    [InlineData("purchas", "use 'purchase'")]
    [InlineData("Purchase", "use 'purchase'")]
    [InlineData("begin-checkout", "use 'begin_checkout'")]
    [InlineData("InitiateCheckout", "use 'begin_checkout'")]
    [InlineData("add_to_crat", "use 'add_to_cart'")]
    [InlineData("CompleteRegistration", "use 'sign_up'")]
    [InlineData("Donat", "use 'donate'")]
    [InlineData("newsletter_signup", "use a name of GA4, or set IsCustom = true for an event of your own")]
    [InlineData("x", "use a name of GA4, or set IsCustom = true for an event of your own")]
    public Task The_message_suggests_the_nearest_name(string name, string remedy) => ContractVerifier.VerifyAsync(
        $"[Ga4Event({{|#0:\"{name}\"|}}), MetaEvent(\"Custom\")] public partial record Order{Members};",
        new DiagnosticResult("CAPI023", DiagnosticSeverity.Error).WithLocation(0).WithArguments("Order", name, remedy));

    [Theory]
    [InlineData("{|CAPI024:\"purchase\"|}", "Lead")]
    [InlineData("{|CAPI024:\"generate_lead\"|}", "LeadFound")]
    [InlineData("{|CAPI024:\"subscribe\"|}", "Lead")]
    [InlineData("{|CAPI024:\"gtm.dom\"|}", "ViewContent")]
    [InlineData("\"view_item_list\"", "ViewContent")]
    [InlineData("\"sign_up\"", "CompleteRegistration")]
    public Task Another_event_is_reported(string arguments, string metaName) => VerifyAsync(arguments, metaName);

    [Theory]
    [InlineData("{|CAPI024:\"generate_lead\"|}", "PhoneCall")]
    [InlineData("{|CAPI024:\"generate_lead\"|}", "Email")]
    [InlineData("\"generate_lead\"", "Website")]
    public Task An_event_that_no_page_sends_is_reported(string argument, string source) => ContractVerifier.VerifyAsync(
        $"[Ga4Event({argument}), MetaEvent(\"Lead\", ActionSource = ActionSource.{source})] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [Hashed] string? Phone);");

    [Fact]
    public Task Two_contracts_of_one_event_are_reported() => ContractVerifier.VerifyAsync($$"""
        [Ga4Event("generate_lead"), MetaEvent("Lead")] public partial record First{{Members}};
        [Ga4Event({|CAPI025:"generate_lead"|}), MetaEvent("Lead")] public partial record Second{{Members}};
        [Ga4Event("sign_up"), MetaEvent("CompleteRegistration")] public partial record Third{{Members}};
        [MetaEvent("Lead")] public partial record Fourth{{Members}};
        """);

    [Theory]
    [InlineData("string {|CAPI026:Note|}")]
    [InlineData("int {|CAPI026:Count|}")]
    [InlineData("[Hashed] DateOnly {|CAPI026:DateOfBirth|}")]
    [InlineData("[Clear] string {|CAPI026:Fbp|}")]
    [InlineData("[Hashed(\"em\")] Sha256Digest {|CAPI026:Digest|}")]
    [InlineData("[OptOut] bool {|CAPI026:OptOut|}")]
    [InlineData("[CustomData(\"größe\")] string {|CAPI026:Size|}")]
    [InlineData("string? Note")]
    [InlineData("int? Count")]
    [InlineData("int Count = 1")]
    [InlineData("[Hashed] DateOnly? DateOfBirth")]
    [InlineData("[Clear] string? Fbp")]
    [InlineData("[OptOut] bool OptOut = false")]
    [InlineData("[CustomData(\"größe\")] string? Size")]
    [InlineData("[CustomData(\"coupon\")] string Coupon")]
    [InlineData("[Hashed] string Zip")]
    [InlineData("[EventConsent] MetaConsent Consent")]
    public Task A_required_parameter_without_value_is_reported(string parameter) => ContractVerifier.VerifyAsync(
        $"[Ga4Event(\"generate_lead\"), MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, {parameter});");

    [Theory]
    [InlineData("public required string {|CAPI026:Note|} { get; init; }")]
    [InlineData("[Hashed] public required DateOnly {|CAPI026:DateOfBirth|} { get; init; }")]
    [InlineData("[Flatten] public required Part Inner { get; init; } public record Part([Hashed] string Email, string {|CAPI026:Street|});")]
    [InlineData("public required string? Note { get; init; }")]
    [InlineData("public string Note { get; init; } = \"\";")]
    [InlineData("[Hashed] public DateOnly DateOfBirth { get; init; }")]
    [InlineData("[Hashed] public string Email => \"\";")]
    [InlineData("[Flatten] public Part? Inner { get; init; } public record Part([Hashed] string Email, string? Street);")]
    public Task A_required_member_without_value_is_reported(string member) => ContractVerifier.VerifyAsync(
        $$"""[Ga4Event("generate_lead"), MetaEvent("Lead")] public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; set; } {{member}} }""");

    [Theory]
    [InlineData("public Order(ref int x) { }", true)]
    [InlineData("public Order(params string[] names) { }", true)]
    [InlineData("private Order() { }", false)]
    [InlineData("public Order(int count = 1) { }", false)]
    [InlineData("private Order() { } public Order(ref int x) { }", false)]
    public Task A_contract_without_usable_constructor_is_reported(string constructor, bool isReported) => ContractVerifier.VerifyAsync(
        $$"""[Ga4Event("generate_lead"), MetaEvent("Lead")] public partial class {{(isReported ? "{|CAPI027:Order|}" : "Order")}} { [EventId] public string Id { get; set; } = Make(); [EventTime] public DateTimeOffset At { get; set; } static string Make() => "a"; {{constructor}} }""");

    [Theory]
    [InlineData("[Flatten] public IPart? {|CAPI027:Inner|} { get; init; } public interface IPart { [Hashed] string? Email { get; } }")]
    [InlineData("[Flatten] public Part? {|CAPI027:Inner|} { get; init; } public abstract class Part { [Hashed] public string? Email { get; set; } }")]
    [InlineData("[CustomData(\"tags\")] public Tags? {|CAPI027:All|} { get; init; } public class Tags : System.Collections.Generic.List<string> { private Tags() { } }")]
    [InlineData("[Flatten] public Part? Inner { get; init; } public class Part { [Hashed] public string? Email { get; set; } }")]
    [InlineData("[Flatten] public IPart Inner => new Part(); public interface IPart { [Hashed] string? Email { get; } } public class Part : IPart { public string? Email { get; set; } }")]
    [InlineData("[CustomData(\"tags\")] public System.Collections.Generic.HashSet<string>? All { get; init; }")]
    [InlineData("[CustomData(\"tags\")] public System.Collections.Generic.IReadOnlyCollection<string>? All { get; init; }")]
    [InlineData("[CustomData(\"tags\")] public System.Collections.Immutable.ImmutableArray<string> All { get; init; }")]
    public Task A_member_whose_type_can_not_be_created_is_reported(string member) => ContractVerifier.VerifyAsync(
        $$"""[Ga4Event("generate_lead"), MetaEvent("Lead")] public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; set; } {{member}} }""");

    [Theory]
    [InlineData("[{|CAPI021:Ga4Event(\"generate_lead\")|}] public class Order { }")]
    [InlineData("[{|CAPI021:Ga4Event(\"nothing\")|}] public record struct Order(string Id);")]
    public Task The_attribute_on_a_type_that_is_no_contract_is_reported(string code) => ContractVerifier.VerifyAsync(code);

    [Theory]
    [InlineData("[Ga4Event({|CS1503:1|}), MetaEvent(\"Lead\")]")]
    [InlineData("[{|CS7036:Ga4Event|}, MetaEvent(\"Lead\")]")]
    [InlineData("[Ga4Event(null!), MetaEvent(\"Lead\")]")]
    public Task Half_typed_code_is_left_to_the_compiler(string attributes) => ContractVerifier.VerifyAsync($"{attributes} public partial record Order{Members};");

    private static Task VerifyAsync(string arguments, string metaName) =>
        ContractVerifier.VerifyAsync($"[Ga4Event({arguments}), MetaEvent(\"{metaName}\")] public partial record Order{Members};");
}
