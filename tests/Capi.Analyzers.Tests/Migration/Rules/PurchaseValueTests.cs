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
    [InlineData("-custom: * ;; event: event_name = order.Number switch { \"New\" => \"Lead\", _ => \"Purchase\" }")]
    [InlineData("-custom: * ;; event: event_name = order.Row > 1 ? \"Purchase\" : \"Lead\"")]
    [InlineData("-custom: * ;; event: event_name = Name(order) ;; members: private static string Name(Order order) { if (order.Row > 1) return \"Lead\"; return \"Purchase\"; }")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), PurchaseValueRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("custom: value = order.Lines.Sum(line => line.Amount)")]
    [InlineData("event: event_name = order.Row > 1 ? \"Purchase\" : \"Lead\"")]
    [InlineData("-custom: * ;; event: custom_data = order.Row > 1 ? new { value = order.Total, currency = order.Currency } : null ;; event: event_name = order.Row > 1 ? \"Purchase\" : \"Lead\"")]
    [InlineData("-custom: * ;; event: event_name = order.Row > 1 ? \"ViewContent\" : \"Lead\"")]
    [InlineData("event: event_name = \"Lead\" ;; -custom: *")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), PurchaseValueRule.Id);
}
