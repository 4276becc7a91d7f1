using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI010: contracts whose customer information is too broad to match.</summary>
public class CustomerInformationTooBroadTests
{
    [Theory]
    [InlineData("", "no customer information")]
    [InlineData(", [Hashed] string City, [Hashed] string? PostalCode", "only customer information that is too broad to match a person (ct, zp)")]
    [InlineData(", [Hashed] string LastName, [Hashed] string Gender", "only customer information that is too broad to match a person (ln, ge)")]
    [InlineData(", [Flatten] Person Who", "only customer information that is too broad to match a person (db)")]
    public Task Too_broad_customer_information_is_reported(string members, string messageStart) => ContractVerifier.VerifyAsync(
        CreateContract("PhoneCall", members).Replace("record Order", "record {|#0:Order|}", StringComparison.Ordinal),
        VerifyCS.Diagnostic("CAPI010").WithLocation(0).WithMessage($"'Order' has {messageStart}, so Meta rejects every event; add [Hashed] Email, [Hashed] Phone or another identifier"));

    [Theory]
    [InlineData("PhysicalStore", ", [Hashed] string LastName, [Hashed] string City")]
    [InlineData("PhysicalStore", ", [Hashed] string Phone")]
    [InlineData("Email", "")]
    [InlineData("Website", ", [Hashed] string Country")]
    public Task Sufficient_customer_information_or_a_browser_event_is_not_reported(string source, string members) =>
        ContractVerifier.VerifyAsync(CreateContract(source, members));

    [Fact]
    public Task An_invalid_identifier_is_reported_once() =>
        ContractVerifier.VerifyAsync(CreateContract("PhoneCall", ", [Hashed(\"ph\")] object {|CAPI012:Caller|}"));

    private static string CreateContract(string source, string members) =>
        "[MetaEvent(\"Schedule\", ActionSource = ActionSource." + source + ")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At" + members + ");"
        + " public record Person([Hashed] DateOnly Birthday);";
}
