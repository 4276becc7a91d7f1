using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI105: the ID of a person as the ID of an event.</summary>
public class PersonIdAsEventIdTests
{
    [Fact]
    public Task The_message_names_the_member() => DomainVerifier.VerifyStatementsAsync(
        "_ = new Enquiry({|#0:sale.User.Id|}.ToString(), default);",
        VerifyCS.Diagnostic("CAPI105").WithLocation(0).WithMessage("'User.Id' identifies a person, and [EventId] would send it in clear, from the browser too; use an order number or another ID of the event instead"));

    [Theory]
    [InlineData("_ = new Enquiry($\"{{|CAPI105:sale.User.Id|}}\", default);")]
    [InlineData("_ = new Enquiry($\"{{|CAPI105:sale.User.Id|}:N}\", default);")]
    [InlineData("var id = sale.User.Id.ToString(\"N\"); _ = enquiry with { Id = {|CAPI105:id|} };")]
    [InlineData("_ = enquiry with { Id = {|CAPI105:sale.CustomerId|} };")]
    [InlineData("var user = sale.Guest!; _ = enquiry with { Id = {|CAPI105:user.Id|}.ToString() };")]
    public Task A_persons_id_is_reported(string statements) => DomainVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("_ = new Enquiry(sale.Id.ToString(), default);")]
    [InlineData("_ = new Enquiry(sale.Number, default);")]
    [InlineData("_ = new Enquiry($\"{sale.User.Id}-{sale.Number}\", default);")]
    [InlineData("_ = new Enquiry($\"trial-{sale.User.Id}\", default);")]
    [InlineData("_ = enquiry with { Customer = sale.User.Id.ToString(), Lead = sale.Number };")]
    public Task Other_ids_are_not_reported(string statements) => DomainVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_person_registers_once() => DomainVerifier.VerifyAsync("""
        [MetaEvent("CompleteRegistration")] public sealed record Joined([EventId] string Id, [EventTime] DateTimeOffset At);
        public Joined M(Sale sale, DateTimeOffset at) => new(sale.User.Id.ToString(), at);
        """);
}
