using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI011: two members with the same key.</summary>
public class DuplicateKeyTests
{
    [Fact]
    public Task Two_members_of_one_type() => Contracts.VerifyAsync(
        Contracts.Plain("[Clear] public string Fbp => \"\"; [Clear(\"fbp\")] public string {|#0:Browser|} => \"\";"),
        "CAPI011",
        "'Order.Browser' is sent as 'fbp' and so is 'Order.Fbp', but an event contains it only once; remove the annotation from one of them");

    [Fact]
    public Task An_external_id_in_two_forms() => Contracts.VerifyAsync(
        Contracts.Plain("[Hashed] public string CustomerId => \"\"; [{|CAPI106:Clear(\"external_id\")|}] public string {|#0:Login|} => \"\";"),
        "CAPI011",
        "'Order.Login' is sent as 'external_id' and so is 'Order.CustomerId', but Meta expects it in one form, hashed or in clear; remove the annotation from one of them");

    [Fact]
    public Task Two_flattened_types_are_shown_where_they_are_flattened() => Contracts.VerifyAsync(
        Contracts.Plain("[Flatten] public Visit First => new(\"\"); [Flatten] public Visit {|#0:Last|} => new(\"\");") + " public record Visit([Clear] string Fbp);",
        "CAPI011",
        "'Order.Last.Fbp' is sent as 'fbp' and so is 'Order.First.Fbp', but an event contains it only once; remove the annotation from one of them");

    [Fact]
    public Task Two_members_of_a_flattened_type_are_shown_there() => Contracts.VerifyAsync(
        Contracts.Plain("[Flatten] public Visit First => new(\"\", \"\");") + " public record Visit([Clear] string Fbp, [Clear(\"fbp\")] string {|#0:Browser|});",
        "CAPI011",
        "'Order.First.Browser' is sent as 'fbp' and so is 'Order.First.Fbp', but an event contains it only once; remove the annotation from one of them");

    [Fact]
    public Task Two_values_of_a_list_are_fine() => Contracts.VerifyAsync(Contracts.With("[Hashed] public string Email => \"\"; [Hashed(\"em\")] public string WorkEmail => \"\";"));

    [Fact]
    public async Task The_other_member_is_shown_too()
    {
        var code = Contracts.With("[CustomData] public decimal Value => 1; [CustomData(\"value\")] public decimal Total => 2; [CustomData] public string Currency => \"EUR\";");

        var found = Assert.Single(await Contracts.ReportAsync(code));

        Assert.Equal(["Value"], found.AdditionalLocations.Select(Text));
        Assert.Equal("Total", Text(found.Location));
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
