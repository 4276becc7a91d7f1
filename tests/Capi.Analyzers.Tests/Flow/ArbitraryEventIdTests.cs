using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI402: a non-deterministic event ID, which the browser can't repeat.</summary>
public class ArbitraryEventIdTests
{
    [Theory]
    [InlineData("Guid.NewGuid().ToString()", "a new GUID, which the browser can't repeat, so Meta counts the conversion twice")]
    [InlineData("Random.Shared.Next().ToString()", "a random value, which the browser can't repeat, so Meta counts the conversion twice")]
    [InlineData("DateTimeOffset.UtcNow.ToString()", "the current time, which the browser can't repeat, so Meta counts the conversion twice")]
    [InlineData("shopper.GetHashCode().ToString()", "a hash code, which differs in every process, so Meta counts the conversion twice")]
    [InlineData("\"order\"", "the same for every event, so Meta drops all but the first as duplicates")]
    public Task The_message_describes_the_source_of_the_id(string value, string what) => FlowVerifier.VerifyStatementsAsync(
        "var paid = order with { OrderNumber = {|#0:" + value + "|} };",
        VerifyCS.Diagnostic("CAPI402").WithLocation(0).WithMessage("'OrderPaid.OrderNumber' is " + what + "; use an ID of what happened, such as the order number")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("Guid.CreateVersion7().ToString(\"N\")")]
    [InlineData("Convert.ToBase64String(Guid.NewGuid().ToByteArray())")]
    [InlineData("new Guid(RandomNumberGenerator.GetBytes(16)).ToString()")]
    [InlineData("Activity.Current!.TraceId.ToString()")]
    [InlineData("System.IO.Path.GetRandomFileName()")]
    [InlineData("new Random().Next(1, 9).ToString()")]
    [InlineData("DateTime.Now.Ticks.ToString()")]
    [InlineData("TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString()")]
    [InlineData("Stopwatch.GetTimestamp().ToString()")]
    [InlineData("$\"order-{Guid.NewGuid():N}\"")]
    [InlineData("\"order-\" + DateTime.UtcNow.Ticks")]
    [InlineData("$\"{Guid.NewGuid()}-{DateTime.UtcNow.Ticks}\"")]
    [InlineData("shopper.Number ?? Guid.NewGuid().ToString()")]
    [InlineData("isKnown ? shopper.Number : Guid.NewGuid().ToString()")]
    public async Task A_non_deterministic_event_id_is_reported(string value)
    {
        await FlowVerifier.VerifyStatementsAsync("var paid = new OrderPaid({|CAPI402:" + value + "|}, shopper.At, shopper.Email);");
        await FlowVerifier.VerifyStatementsAsync("var paid = order with { OrderNumber = {|CAPI402:" + value + "|} };");
        await FlowVerifier.VerifyStatementsAsync("var id = " + value + "; var paid = new OrderPaid({|CAPI402:id|}, shopper.At, shopper.Email);");
    }

    [Theory]
    [InlineData("var paid = new OrderPaid(shopper.Number, shopper.At, shopper.Email);")]
    [InlineData("var paid = new OrderPaid($\"{shopper.Number}-{DateTime.UtcNow.Ticks}\", shopper.At, shopper.Email);")]
    [InlineData("var paid = new OrderPaid(\"order-\" + shopper.Number, shopper.At, shopper.Email);")]
    [InlineData("var id = Guid.NewGuid().ToString(); Console.WriteLine(id); var paid = new OrderPaid(id, shopper.At, shopper.Email);")]
    [InlineData("shopper.Number = Guid.NewGuid().ToString(); var paid = new OrderPaid(shopper.Number, shopper.At, shopper.Email);")]
    [InlineData("var paid = new OrderPaid(isKnown ? \"first\" : \"again\", shopper.At, shopper.Email);")]
    [InlineData("var paid = order with { Note = Guid.NewGuid().ToString() };")]
    public Task An_event_id_that_is_known_elsewhere_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private const string Id = \"a\"; public OrderPaid M(Shopper shopper) => new({|CAPI402:Id|}, shopper.At, shopper.Email);")]
    [InlineData("private static readonly string Id = \"a\"; public OrderPaid M(Shopper shopper) => new({|CAPI402:Id|}, shopper.At, shopper.Email);")]
    [InlineData("private static string NewId() => Guid.NewGuid().ToString(\"N\"); public OrderPaid M(Shopper shopper) => new({|CAPI402:NewId()|}, shopper.At, shopper.Email);")]
    [InlineData("private sealed class Lead { [EventId] public string Id { get; init; } = {|CAPI402:Guid.NewGuid().ToString()|}; }")]
    [InlineData("private sealed class Lead { [EventId] public Guid Id => {|CAPI402:Guid.NewGuid()|}; }")]
    public Task A_non_deterministic_event_id_in_a_member_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private static string NewId(Shopper one) { var id = Guid.NewGuid().ToString(); one.Number = id; return id; } public OrderPaid M(Shopper shopper) => new(NewId(shopper), shopper.At, shopper.Email);")]
    [InlineData("private static string IdOf(Shopper one) => one.Number; public OrderPaid M(Shopper shopper) => new(IdOf(shopper), shopper.At, shopper.Email);")]
    [InlineData("private sealed class Lead { [EventId] public string Id { get; init; } = \"\"; }")]
    [InlineData("private sealed class Lead { public Guid Number { get; } = Guid.NewGuid(); }")]
    public Task A_deterministic_member_is_not_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private interface IGuidGenerator { Guid Create(); }", "IGuidGenerator ids", "ids.Create().ToString()")]
    [InlineData("private interface IKeyFactory { Guid NewGuid(); }", "IKeyFactory keys", "keys.NewGuid().ToString()")]
    [InlineData("private interface IRuntime { string GenerateGuid(CancellationToken token = default); }", "IRuntime runtime", "runtime.GenerateGuid()")]
    [InlineData("private interface IGuidFactory { Guid NewGuid(); }", "IGuidFactory ids", "ids.NewGuid().ToString(\"N\")")]
    [InlineData("private interface IIdGenerator { string NewId(); }", "IIdGenerator ids", "ids.NewId()")]
    [InlineData("private interface IIdGenerator { Task<string> GenerateAsync(CancellationToken token); }", "IIdGenerator ids", "ids.GenerateAsync(default).Result")]
    [InlineData("private static class Ulid { public static string NewUlid() => Guid.NewGuid().ToString(); }", "int unused", "Ulid.NewUlid()")]
    [InlineData("private interface IClock { DateTime UtcNow { get; } }", "IClock clock", "clock.UtcNow.Ticks.ToString()")]
    [InlineData("private interface IDateTimeProvider { DateTimeOffset UtcNow { get; } }", "IDateTimeProvider dates", "$\"order-{dates.UtcNow.ToUnixTimeSeconds()}\"")]
    public Task A_generator_behind_an_interface_is_reported(string members, string parameter, string value) =>
        FlowVerifier.VerifyAsync(members + " private OrderPaid M(Shopper shopper, " + parameter + ") => new({|CAPI402:" + value + "|}, shopper.At, null);");

    [Theory]
    [InlineData("private interface IIdGenerator { string Create(string number); }", "IIdGenerator ids", "ids.Create(shopper.Number)")]
    [InlineData("private interface IKeyFactory { Guid NewGuid(string number); }", "IKeyFactory keys", "keys.NewGuid(shopper.Number).ToString()")]
    [InlineData("private interface IOrders { string Create(); }", "IOrders orders", "orders.Create()")]
    [InlineData("private interface IOrders { string NewId(); }", "IOrders orders", "orders.NewId()")]
    [InlineData("private interface IOrderIdProvider { string GetId(); }", "IOrderIdProvider ids", "ids.GetId()")]
    [InlineData("private interface IClock { DateTime UtcNow { get; } }", "IClock clock", "$\"{shopper.Number}-{clock.UtcNow.Ticks}\"")]
    public Task An_id_that_may_be_repeated_is_not_reported(string members, string parameter, string value) =>
        FlowVerifier.VerifyAsync(members + " private OrderPaid M(Shopper shopper, " + parameter + ") => new(" + value + ", shopper.At, null);");

    [Fact]
    public Task A_generated_id_that_is_stored_is_not_reported() => FlowVerifier.VerifyAsync(
        "private interface IIdGenerator { string NewId(); } private OrderPaid M(Shopper shopper, IIdGenerator ids) { var id = ids.NewId(); shopper.Number = id; return new(id, shopper.At, null); }");
}
