using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI406: an event time read from the clock where the event is sent.</summary>
public class EventTimeFromClockTests
{
    private const string Send = " _ = capi.SendOrderPaidAsync(paid, context);";

    [Fact]
    public Task The_message_names_the_member() => FlowVerifier.VerifyStatementsAsync(
        "var paid = order with { PaidAt = {|#0:DateTimeOffset.UtcNow|} };" + Send,
        VerifyCS.Diagnostic("CAPI406").WithLocation(0).WithMessage("'OrderPaid.PaidAt' is read from a clock where the event is sent, so a queue or a retry shifts the event time; use the time at which the event happened"));

    [Theory]
    [InlineData("var paid = new OrderPaid(shopper.Number, {|CAPI406:TimeProvider.System.GetUtcNow()|}, null);" + Send)]
    [InlineData("var now = DateTimeOffset.Now; var paid = new OrderPaid(shopper.Number, {|CAPI406:now|}, null);" + Send)]
    [InlineData("var paid = order with { PaidAt = {|CAPI406:DateTime.UtcNow|} }; _ = capi.EnqueueAsync(paid, context);")]
    public Task A_clock_read_where_the_event_is_sent_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var paid = order with { PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("var paid = order with { PaidAt = shopper.At };" + Send)]
    [InlineData("shopper.At = DateTimeOffset.UtcNow; var paid = order with { PaidAt = shopper.At };" + Send)]
    [InlineData("var now = DateTimeOffset.UtcNow; shopper.At = now; var paid = order with { PaidAt = now };" + Send)]
    [InlineData("var paid = order with { Note = DateTimeOffset.UtcNow.ToString() };" + Send)]
    public Task A_time_that_is_stored_or_sent_elsewhere_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_clock_read_in_a_getter_is_reported() => FlowVerifier.VerifyAsync(
        "private sealed class Lead { [EventTime] public DateTimeOffset At => {|CAPI406:DateTimeOffset.UtcNow|}; } private sealed class Other { [EventTime] public DateTimeOffset At { get; } = DateTimeOffset.UtcNow; }");
}
