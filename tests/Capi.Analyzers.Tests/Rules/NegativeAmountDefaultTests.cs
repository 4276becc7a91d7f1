using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI409: a default value that is below what the parameter accepts.</summary>
public class NegativeAmountDefaultTests
{
    [Theory]
    [InlineData("[{|CAPI409:CustomData|}] decimal Value = -1")]
    [InlineData("[{|CAPI409:CustomData(\"predicted_ltv\")|}] double Predicted = -0.5")]
    [InlineData("[{|CAPI409:CustomData(\"num_items\")|}] int Items = -1")]
    public Task A_default_that_is_too_small_is_reported(string parameter) => VerifyAsync(parameter);

    [Theory]
    [InlineData("[CustomData] decimal Value = 0")]
    [InlineData("[CustomData] decimal? Value = null")]
    [InlineData("[CustomData(\"discount\")] decimal Discount = -1")]
    public Task Another_default_is_not_reported(string parameter) => VerifyAsync(parameter);

    [Fact]
    public Task A_default_quantity_of_zero_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[CustomData] public Line[] Contents => [];") + " [MetaContent] public record Line([CustomData] string Id, [{|CAPI409:CustomData|}] int Quantity = 0);");

    private static Task VerifyAsync(string parameter) => ContractVerifier.VerifyAsync(
        "[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Currency, " + parameter + ");");
}
