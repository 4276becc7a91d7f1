using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI011: two members with the same key.</summary>
public class DuplicateKeyTests
{
    [Fact]
    public Task Two_members_of_one_type_are_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[Clear] public string {|#1:Fbp|} => \"\"; [Clear(\"fbp\")] public string {|#0:Browser|} => \"\";"),
        VerifyCS.Diagnostic("CAPI011").WithLocation(0).WithLocation(1).WithMessage("'Order.Browser' is sent as 'fbp' and so is 'Order.Fbp', but an event contains it only once; remove the annotation from one of them"));

    [Fact]
    public Task An_external_id_hashed_and_in_clear_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[Hashed] public string {|#1:CustomerId|} => \"\"; [{|CAPI106:Clear(\"external_id\")|}] public string {|#0:Login|} => \"\";"),
        VerifyCS.Diagnostic("CAPI011").WithLocation(0).WithLocation(1).WithMessage("'Order.Login' is sent as 'external_id' and so is 'Order.CustomerId', but Meta expects it in one form, hashed or in clear; remove the annotation from one of them"));

    [Fact]
    public Task Two_flattened_types_are_reported_where_they_are_flattened() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[Flatten] public Visit {|#1:First|} => new(\"\"); [Flatten] public Visit {|#0:Last|} => new(\"\");") + " public record Visit([Clear] string Fbp);",
        VerifyCS.Diagnostic("CAPI011").WithLocation(0).WithLocation(1).WithMessage("'Order.Last.Fbp' is sent as 'fbp' and so is 'Order.First.Fbp', but an event contains it only once; remove the annotation from one of them"));

    [Fact]
    public Task Two_members_of_a_flattened_type_are_reported_there() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[Flatten] public Visit First => new(\"\", \"\");") + " public record Visit([Clear] string {|#1:Fbp|}, [Clear(\"fbp\")] string {|#0:Browser|});",
        VerifyCS.Diagnostic("CAPI011").WithLocation(0).WithLocation(1).WithMessage("'Order.First.Browser' is sent as 'fbp' and so is 'Order.First.Fbp', but an event contains it only once; remove the annotation from one of them"));

    [Fact]
    public Task Two_members_with_a_list_key_are_not_reported() => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract("[Hashed] public string Email => \"\"; [Hashed(\"em\")] public string WorkEmail => \"\";"));

    [Fact]
    public Task The_other_member_is_an_additional_location() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[CustomData] public decimal {|#1:Value|} => 1; [CustomData(\"value\")] public decimal {|#0:Total|} => 2; [CustomData] public string Currency => \"EUR\";"),
        VerifyCS.Diagnostic("CAPI011").WithLocation(0).WithLocation(1).WithMessage("'Order.Total' is sent as 'value' and so is 'Order.Value', but an event contains it only once; remove the annotation from one of them"));
}
