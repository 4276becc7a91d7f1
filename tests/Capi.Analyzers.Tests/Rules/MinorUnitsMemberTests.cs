using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI410: a member of a contract whose name says that it is in cents.</summary>
public class MinorUnitsMemberTests
{
    [Theory]
    [InlineData("[{|CAPI410:CustomData(\"value\")|}] public long TotalCents => 1; [CustomData] public string Currency => \"EUR\";")]
    [InlineData("[{|CAPI410:CustomData(\"value\")|}] public int? AmountInMinorUnits => 1; [CustomData] public string Currency => \"EUR\";")]
    public Task A_member_in_cents_is_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));

    [Theory]
    [InlineData("[CustomData(\"value\")] public decimal Total => 1; [CustomData] public string Currency => \"EUR\";")]
    [InlineData("[CustomData(\"total_cents\")] public long TotalCents => 1;")]
    [InlineData("[CustomData(\"value\")] public decimal Centsus => 1; [CustomData] public string Currency => \"EUR\";")]
    public Task Another_member_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));
}
