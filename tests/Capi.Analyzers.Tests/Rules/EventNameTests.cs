namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI006: misspelt names of standard events. The catalogue tests cover the recognised names.</summary>
public class EventNameTests
{
    [Theory]
    [InlineData("lead", "Lead")]
    [InlineData("Add To Wishlist", "AddToWishlist")]
    [InlineData("Contcat", "Contact")]
    public Task A_name_that_is_nearly_a_standard_one(string name, string meant) => Contracts.VerifyAsync(
        "[MetaEvent({|#0:\"" + name + "\"|})] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);",
        "CAPI006",
        $"'Order' sends '{name}', which Meta treats as a custom event and not as the standard event '{meant}'; use '{meant}'");

    [Theory]
    [InlineData("\"Lead\"")]
    [InlineData("StandardEvent.Contact")]
    [InlineData("\"Contract\"")]
    [InlineData("\"LeadQualified\"")]
    [InlineData("\"lead\", ActionSource = ActionSource.SystemGenerated")]
    public Task A_name_of_its_own(string name) => Contracts.VerifyAsync(
        "using Capi; [MetaEvent(" + name + ")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);");

    [Fact]
    public Task It_is_said_of_a_contract_with_a_mistake_too() => Contracts.VerifyAsync("""
        using Capi;
        [MetaEvent({|CAPI006:"lead"|})] public partial record {|CAPI002:Order|}(string Id, [EventTime] DateTimeOffset At);
        """);
}
