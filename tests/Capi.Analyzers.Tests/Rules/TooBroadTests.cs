namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI010: contracts whose events find nobody.</summary>
public class TooBroadTests
{
    [Theory]
    [InlineData("", "no identifier")]
    [InlineData(", [Hashed] string City, [Hashed] string? PostalCode", "no identifiers but ct, zp, which find a crowd and no person")]
    [InlineData(", [Hashed] string LastName, [Hashed] string Gender", "no identifiers but ln, ge, which find a crowd and no person")]
    [InlineData(", [Flatten] Person Who", "no identifiers but db, which find a crowd and no person")]
    public Task What_finds_a_crowd(string members, string words) => Contracts.VerifyAsync(
        Code("PhoneCall", members).Replace("record Order", "record {|#0:Order|}", StringComparison.Ordinal),
        "CAPI010",
        $"'Order' has {words}, so Meta would refuse every event; add [Hashed] Email, Phone or another identifier");

    [Theory]
    [InlineData("PhysicalStore", ", [Hashed] string LastName, [Hashed] string City")]
    [InlineData("PhysicalStore", ", [Hashed] string Phone")]
    [InlineData("Email", "")]
    [InlineData("Website", ", [Hashed] string Country")]
    public Task What_finds_a_person_or_has_a_browser_behind_it(string source, string members) =>
        Contracts.VerifyAsync("using Capi;\n" + Code(source, members));

    [Fact]
    public Task An_identifier_with_a_mistake_is_one_mistake() =>
        Contracts.VerifyAsync("using Capi;\n" + Code("PhoneCall", ", [Hashed(\"ph\")] object {|CAPI012:Caller|}"));

    private static string Code(string source, string members) =>
        "[MetaEvent(\"Schedule\", ActionSource = ActionSource." + source + ")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At" + members + ");"
        + " public record Person([Hashed] DateOnly Birthday);";
}
