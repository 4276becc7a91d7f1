namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI010: contracts whose customer information is too broad to match.</summary>
public class TooBroadTests
{
    [Theory]
    [InlineData("", "no customer information")]
    [InlineData(", [Hashed] string City, [Hashed] string? PostalCode", "only customer information that is too broad to match a person (ct, zp)")]
    [InlineData(", [Hashed] string LastName, [Hashed] string Gender", "only customer information that is too broad to match a person (ln, ge)")]
    [InlineData(", [Flatten] Person Who", "only customer information that is too broad to match a person (db)")]
    public Task What_finds_a_crowd(string members, string words) => Contracts.VerifyAsync(
        Code("PhoneCall", members).Replace("record Order", "record {|#0:Order|}", StringComparison.Ordinal),
        "CAPI010",
        $"'Order' has {words}, so Meta rejects every event; add [Hashed] Email, [Hashed] Phone or another identifier");

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
