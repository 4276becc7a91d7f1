using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI006: misspelt names of standard events. The catalogue tests cover the recognised names.</summary>
public class EventNameTests
{
    [Theory]
    [InlineData("lead", "Lead")]
    [InlineData("Add To Wishlist", "AddToWishlist")]
    [InlineData("Contcat", "Contact")]
    [InlineData("sign_up", "CompleteRegistration")]
    [InlineData("begin_checkout", "InitiateCheckout")]
    [InlineData("GenerateLead", "Lead")]
    [InlineData("view-item", "ViewContent")]
    public Task A_misspelt_standard_event_name_is_reported(string name, string suggestion) => ContractVerifier.VerifyAsync(
        "[MetaEvent({|#0:\"" + name + "\"|})] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);",
        VerifyCS.Diagnostic("CAPI006").WithLocation(0).WithMessage($"'Order' sends '{name}', which Meta treats as a custom event and not as the standard event '{suggestion}'; use '{suggestion}'"));

    [Theory]
    [InlineData("\"Lead\"")]
    [InlineData("StandardEvents.Contact")]
    [InlineData("\"Contract\"")]
    [InlineData("\"LeadQualified\"")]
    [InlineData("\"view_item_list\"")]
    [InlineData("\"view_cart\"")]
    [InlineData("\"SignUpConfirmed\"")]
    [InlineData("\"login\"")]
    [InlineData("\"lead\", ActionSource = ActionSource.SystemGenerated")]
    public Task A_custom_event_name_is_not_reported(string name) => ContractVerifier.VerifyAsync(
        "[MetaEvent(" + name + ")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);");

    [Fact]
    public Task A_misspelt_name_of_an_invalid_contract_is_reported_too() => ContractVerifier.VerifyAsync("""
        [MetaEvent({|CAPI006:"lead"|})] public partial record {|CAPI002:Order|}(string Id, [EventTime] DateTimeOffset At);
        """);
}
