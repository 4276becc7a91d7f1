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
    [InlineData("var paid = order with { PaidAt = {|CAPI406:DateTimeOffset.UtcNow|} };")]
    [InlineData("var now = DateTimeOffset.UtcNow; var paid = order with { PaidAt = {|CAPI406:now|} };")]
    [InlineData("var all = from one in new[] { order } select one with { PaidAt = {|CAPI406:DateTimeOffset.UtcNow|} };")]
    public Task A_clock_read_where_the_event_is_sent_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var paid = order with { OrderNumber = text, PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("var draft = order; var paid = draft with { PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("var paid = order with { PaidAt = shopper.At };" + Send)]
    [InlineData("shopper.At = DateTimeOffset.UtcNow; var paid = order with { PaidAt = shopper.At };" + Send)]
    [InlineData("var now = DateTimeOffset.UtcNow; shopper.At = now; var paid = order with { PaidAt = now };" + Send)]
    [InlineData("var paid = order with { Note = DateTimeOffset.UtcNow.ToString() };" + Send)]
    public Task A_time_that_is_stored_or_sent_elsewhere_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private sealed class Lead { [EventTime] public DateTimeOffset At => {|CAPI406:DateTimeOffset.UtcNow|}; }")]
    [InlineData("private sealed class Lead { [EventTime] public DateTimeOffset At { get; init; } = {|CAPI406:DateTimeOffset.UtcNow|}; }")]
    [InlineData("private sealed class Lead { public Lead() => At = {|CAPI406:TimeProvider.System.GetUtcNow()|}; [EventTime] public DateTimeOffset At { get; } }")]
    public Task A_clock_as_default_of_the_event_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("DateTimeOffset? at = shopper.At; var paid = order with { PaidAt = {|CAPI406:at ?? DateTimeOffset.UtcNow|} };")]
    [InlineData("DateTimeOffset? at = shopper.At; var paid = order with { PaidAt = {|CAPI406:at.GetValueOrDefault(DateTimeOffset.UtcNow)|} };")]
    [InlineData("DateTimeOffset? at = shopper.At; at ??= DateTimeOffset.UtcNow; var paid = order with { PaidAt = {|CAPI406:at.Value|} };")]
    [InlineData("DateTimeOffset? known = shopper.At; DateTimeOffset at; if (known is { } one) at = one; else at = DateTimeOffset.UtcNow; var paid = order with { PaidAt = {|CAPI406:at|} };")]
    [InlineData("DateTimeOffset? known = shopper.At; DateTimeOffset at; if (known == null) { at = DateTimeOffset.UtcNow; } else { at = known.Value; } var paid = order with { PaidAt = {|CAPI406:at|} };")]
    [InlineData("var paid = order with { PaidAt = {|CAPI406:DateTimeOffset.TryParse(text, out var at) ? at : DateTimeOffset.UtcNow|} };")]
    [InlineData("DateTimeOffset? known = shopper.At; var paid = order with { PaidAt = {|CAPI406:known.HasValue ? known.Value : TimeProvider.System.GetUtcNow()|} };")]
    public Task A_clock_in_place_of_a_missing_time_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, {|CAPI406:DateTimeOffset.UtcNow|}, shopper.Email);")]
    [InlineData("public OrderPaid M(Shopper shopper) => new OrderPaid($\"lead-{shopper.Number}\", {|CAPI406:DateTimeOffset.UtcNow|}, shopper.Email);")]
    [InlineData("public OrderPaid M(Shopper shopper, TimeProvider time) { var id = shopper.Number; return new(id, {|CAPI406:time.GetUtcNow()|}, null); }")]
    [InlineData("private static OrderPaid Build(string number) => new(number, DateTimeOffset.UtcNow, null); public OrderPaid M(Shopper shopper) => {|CAPI406:Build(shopper.Number)|};")]
    [InlineData("private static OrderPaid Build(Shopper one) => new(one.Number, {|CAPI406:DateTimeOffset.UtcNow|}, null); public OrderPaid M(Shopper shopper) => Build(shopper);")]
    [InlineData("private sealed record Paid(string Number, long Created); private static OrderPaid M(Paid paid) => new(paid.Number, {|CAPI406:DateTimeOffset.UtcNow|}, null);")]
    [InlineData("private sealed record Paid(string Number, DateTime PaidAt); private sealed record Message(Paid Data); private static OrderPaid M(Message message) => new(message.Data.Number, {|CAPI406:DateTimeOffset.UtcNow|}, null);")]
    [InlineData("public DateTimeOffset? Stored; public OrderPaid M(string number, DateTimeOffset? at = null) { at ??= DateTimeOffset.UtcNow; return new(number, {|CAPI406:at.Value|}, null); }")]
    [InlineData("private static DateTimeOffset Now() => DateTimeOffset.UtcNow; public OrderPaid M(Shopper shopper) => new(shopper.Number, {|CAPI406:Now()|}, null);")]
    [InlineData("private static DateTimeOffset Now => DateTimeOffset.UtcNow; public OrderPaid M(Shopper shopper) => new(shopper.Number, {|CAPI406:Now|}, null);")]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, {|CAPI406:DateTimeOffset.UtcNow.AddMinutes(-5)|}, null);")]
    [InlineData("public OrderPaid M(string number, DateTimeOffset paidAt) => new(number, {|CAPI406:DateTimeOffset.UtcNow|}, null);")]
    public Task A_clock_beside_an_object_with_a_time_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("public OrderPaid Handle(OrderPaid order) => order with { PaidAt = {|CAPI406:DateTimeOffset.UtcNow|} };")]
    [InlineData("public async Task Publish(OrderPaid order, IMetaCapiClient capi, MetaEventContext context) => _ = await capi.SendOrderPaidAsync(order with { PaidAt = {|CAPI406:DateTimeOffset.UtcNow|} }, context);")]
    [InlineData("public void M(string[] numbers, List<OrderPaid> paid) { foreach (var number in numbers) paid.Add(new(number, {|CAPI406:DateTimeOffset.UtcNow|}, null)); }")]
    [InlineData("public List<OrderPaid> M(string[] numbers) => numbers.Select(number => new OrderPaid(number, {|CAPI406:DateTimeOffset.UtcNow|}, null)).ToList();")]
    [InlineData("public List<OrderPaid> M(string[] numbers) => (from number in numbers select new OrderPaid(number, {|CAPI406:DateTimeOffset.UtcNow|}, null)).ToList();")]
    [InlineData("public async Task M(IMetaCapiClient capi, string number, MetaEventContext context) { while (true) { if ((await capi.SendOrderPaidAsync(new(number, {|CAPI406:DateTimeOffset.UtcNow|}, null), context)).IsAccepted) break; } }")]
    [InlineData("private static OrderPaid Build(string number) => new(number, DateTimeOffset.UtcNow, null); public void M(string[] numbers, List<OrderPaid> paid) { foreach (var number in numbers) paid.Add({|CAPI406:Build(number)|}); }")]
    [InlineData("public OrderPaid Resend(string number) => new(number, {|CAPI406:DateTimeOffset.UtcNow|}, null);")]
    [InlineData("private sealed class LeadJob { public OrderPaid Run(string number) => new(number, {|CAPI406:DateTimeOffset.UtcNow|}, null); }")]
    [InlineData("private interface IHostedService { } private sealed class Sender : IHostedService { public OrderPaid Run(string number) => new(number, {|CAPI406:DateTimeOffset.UtcNow|}, null); }")]
    [InlineData("private interface IConsumer<T> { } private sealed class Handler : IConsumer<string> { public OrderPaid Consume(string number) => new(number, {|CAPI406:DateTimeOffset.UtcNow|}, null); }")]
    public Task A_clock_in_a_loop_or_a_job_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private sealed record Form(string Id, string Email, DateTime? DateOfBirth); private async Task M(Form form, IMetaCapiClient capi, TimeProvider time, MetaEventContext context) => _ = await capi.SendOrderPaidAsync(new(form.Id, time.GetUtcNow(), form.Email), context);")]
    [InlineData("public async Task M(string id, string email, IMetaCapiClient capi, MetaEventContext context) => _ = await capi.SendOrderPaidAsync(new OrderPaid(id, DateTimeOffset.UtcNow, email), context);")]
    [InlineData("public static OrderPaid Stamp(OrderPaid order, TimeProvider time) => order with { PaidAt = time.GetUtcNow() };")]
    [InlineData("public static OrderPaid WithCurrentTime(OrderPaid order) => order with { PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("public static OrderPaid Pay(OrderPaid order) => order with { PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("public static OrderPaid MarkPaid(OrderPaid order) { return order with { PaidAt = DateTimeOffset.UtcNow }; }")]
    [InlineData("public static OrderPaid Create(OrderPaid order, string id) => order with { PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("private static readonly OrderPaid Shared = new(\"\", default, null); public static OrderPaid M(string id) => Shared with { OrderNumber = id, PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("public OrderPaid M(OrderPaid template) => template with { PaidAt = DateTimeOffset.UtcNow };")]
    [InlineData("public OrderPaid M(string id, Shopper user) => new(id, DateTimeOffset.UtcNow, user.Email);")]
    [InlineData("public OrderPaid M(string id) { var shopper = new Shopper { Number = id }; return new(shopper.Number, DateTimeOffset.UtcNow, shopper.Email); }")]
    [InlineData("private sealed class Invoice { public string Number { get; set; } = \"\"; public DateTime Created { get; set; } public string Status { get; set; } = \"\"; } private static OrderPaid M(Invoice invoice) { invoice.Status = \"paid\"; return new(invoice.Number, DateTimeOffset.UtcNow, null); }")]
    [InlineData("private sealed class Invoice { public string Number { get; set; } = \"\"; public DateTime Created { get; set; } public void MarkPaid() { } } private static OrderPaid M(Invoice invoice) { invoice.MarkPaid(); return new(invoice.Number, DateTimeOffset.UtcNow, null); }")]
    [InlineData("private sealed record Form(string Id, DateTime ExpiresAt); private static OrderPaid M(Form form) => new(form.Id, DateTimeOffset.UtcNow, null);")]
    [InlineData("public OrderPaid M(string id, string[] fields) { var email = \"\"; foreach (var field in fields) email = field; return new(id, DateTimeOffset.UtcNow, email); }")]
    [InlineData("private static OrderPaid Build(string number) => new(number, DateTimeOffset.UtcNow, null); public OrderPaid M(string number) => Build(number);")]
    [InlineData("public List<OrderPaid> M(string id, string[] numbers) => numbers.Where(number => number != new OrderPaid(id, DateTimeOffset.UtcNow, number).Note).Select(number => new OrderPaid(number, default, number)).ToList();")]
    [InlineData("public OrderPaid M(string number, DateTimeOffset from, DateTimeOffset expiresAt) { Console.WriteLine(from); return new(number, DateTimeOffset.UtcNow, null); }")]
    [InlineData("private sealed record Cart(string Id, DateTime CreatedAt); private static OrderPaid M(Cart cart, string sku) => new(cart.Id + sku, DateTimeOffset.UtcNow, null);")]
    [InlineData("private sealed record AppUser(string Id, DateTime CreatedAt); private static OrderPaid M(AppUser user) => new(user.Id + \"-lead\", DateTimeOffset.UtcNow, null);")]
    public Task A_request_that_is_the_event_is_not_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private interface IClock { DateTime Now { get; } }", "IClock clock", "clock.Now")]
    [InlineData("private interface IDateTimeProvider { DateTimeOffset UtcNow { get; } }", "IDateTimeProvider dates", "dates.UtcNow")]
    [InlineData("private interface IDateTime { DateTime Now { get; } }", "IDateTime dates", "new DateTimeOffset(dates.Now)")]
    [InlineData("private interface ISystemClock { DateTimeOffset GetUtcNow(); }", "ISystemClock clock", "clock.GetUtcNow()")]
    [InlineData("private readonly TimeProvider _time = TimeProvider.System;", "int unused", "_time.GetUtcNow()")]
    [InlineData("private interface ITimeService { Task<DateTimeOffset> GetCurrentTime(CancellationToken token = default); }", "ITimeService times", "times.GetCurrentTime().Result")]
    [InlineData("private interface IClock { DateTime Now { get; } }", "IClock clock", "DateTime.SpecifyKind(clock.Now, DateTimeKind.Utc)")]
    public Task A_clock_behind_an_interface_is_reported(string members, string parameter, string value) =>
        FlowVerifier.VerifyAsync(members + " private OrderPaid M(Shopper shopper, " + parameter + ") => new(shopper.Number, {|CAPI406:" + value + "|}, null);");

    [Fact]
    public async Task A_clock_of_NodaTime_is_recognised_by_name()
    {
        var test = FlowVerifier.CreateTest("private static OrderPaid M(Shopper shopper, NodaTime.IClock clock) => new(shopper.Number, {|CAPI406:clock.GetCurrentInstant().ToDateTimeOffset()|}, null);");
        test.TestState.Sources.Add(("NodaTime.cs", "namespace NodaTime { public struct Instant { public DateTimeOffset ToDateTimeOffset() => default; } public interface IClock { Instant GetCurrentInstant(); } }"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("private interface ISchedule { DateTime Now { get; } }", "ISchedule plan", "plan.Now")]
    [InlineData("private interface IClock { DateTime At(string number); DateTime Started { get; } }", "IClock clock", "clock.At(shopper.Number)")]
    [InlineData("private interface IClock { DateTime At(string number); DateTime Started { get; } }", "IClock clock", "clock.Started")]
    public Task A_time_that_is_not_the_clocks_is_not_reported(string members, string parameter, string value) =>
        FlowVerifier.VerifyAsync(members + " private OrderPaid M(Shopper shopper, " + parameter + ") => new(shopper.Number, " + value + ", null);");
}
