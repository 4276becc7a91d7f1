using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI513: a Purchase without value and currency, or with the value of one item.</summary>
public class PurchaseValueTests
{
    [Theory]
    [InlineData("-custom: *")]
    [InlineData("-custom: currency")]
    [InlineData("custom: value = order.Lines[0].Amount")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), PurchaseValueRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("custom: value = order.Lines.Sum(line => line.Amount)")]
    [InlineData("event: event_name = \"Lead\" ;; -custom: *")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), PurchaseValueRule.Id);
}
