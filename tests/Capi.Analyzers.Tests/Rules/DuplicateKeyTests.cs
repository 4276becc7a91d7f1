using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI011: two members with the same key.</summary>
public class DuplicateKeyTests
{
    [Fact]
    public Task Two_members_of_one_type_are_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContractWithoutUsing("[Clear] public string Fbp => \"\"; [Clear(\"fbp\")] public string {|#0:Browser|} => \"\";"),
        "CAPI011",
        "'Order.Browser' is sent as 'fbp' and so is 'Order.Fbp', but an event contains it only once; remove the annotation from one of them");

    [Fact]
    public Task An_external_id_hashed_and_in_clear_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContractWithoutUsing("[Hashed] public string CustomerId => \"\"; [{|CAPI106:Clear(\"external_id\")|}] public string {|#0:Login|} => \"\";"),
        "CAPI011",
        "'Order.Login' is sent as 'external_id' and so is 'Order.CustomerId', but Meta expects it in one form, hashed or in clear; remove the annotation from one of them");

    [Fact]
    public Task Two_flattened_types_are_reported_where_they_are_flattened() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContractWithoutUsing("[Flatten] public Visit First => new(\"\"); [Flatten] public Visit {|#0:Last|} => new(\"\");") + " public record Visit([Clear] string Fbp);",
        "CAPI011",
        "'Order.Last.Fbp' is sent as 'fbp' and so is 'Order.First.Fbp', but an event contains it only once; remove the annotation from one of them");

    [Fact]
    public Task Two_members_of_a_flattened_type_are_reported_there() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContractWithoutUsing("[Flatten] public Visit First => new(\"\", \"\");") + " public record Visit([Clear] string Fbp, [Clear(\"fbp\")] string {|#0:Browser|});",
        "CAPI011",
        "'Order.First.Browser' is sent as 'fbp' and so is 'Order.First.Fbp', but an event contains it only once; remove the annotation from one of them");

    [Fact]
    public Task Two_members_with_a_list_key_are_not_reported() => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract("[Hashed] public string Email => \"\"; [Hashed(\"em\")] public string WorkEmail => \"\";"));

    [Fact]
    public async Task The_other_member_is_an_additional_location()
    {
        var code = ContractVerifier.CreateContract("[CustomData] public decimal Value => 1; [CustomData(\"value\")] public decimal Total => 2; [CustomData] public string Currency => \"EUR\";");

        var found = Assert.Single(await ContractVerifier.GetDiagnosticsAsync(code));

        Assert.Equal(["Value"], found.AdditionalLocations.Select(GetText));
        Assert.Equal("Total", GetText(found.Location));
    }

    private static string GetText(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
