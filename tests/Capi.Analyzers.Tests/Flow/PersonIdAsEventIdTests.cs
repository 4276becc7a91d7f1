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
    [InlineData("_ = new Enquiry(string.Format(\"{0}\", {|CAPI105:sale.User.Id|}), default);")]
    [InlineData("_ = new Enquiry(string.Format(System.Globalization.CultureInfo.InvariantCulture, \"user-{0:D}\", {|CAPI105:sale.User.Id|}), default);")]
    [InlineData("_ = new Enquiry(string.Concat(\"user-\", {|CAPI105:sale.User.Id|}), default);")]
    [InlineData("_ = new Enquiry(string.Join('-', \"event\", {|CAPI105:sale.User.Id|}), default);")]
    [InlineData("_ = new Enquiry(\"\" + {|CAPI105:sale.User.Id|}, default);")]
    [InlineData("_ = new Enquiry({|CAPI105:sale.User.Id|} + \"-purchase\", default);")]
    [InlineData("_ = new Enquiry($\"customer:{{|CAPI105:sale.CustomerId|}}\", default);")]
    [InlineData("_ = new Enquiry({|CAPI105:sale.User.Id|}.ToString(\"D\"), default);")]
    [InlineData("_ = new Enquiry(Convert.ToString({|CAPI105:sale.User.Id|})!, default);")]
    [InlineData("_ = new Enquiry(new System.Text.StringBuilder().Append({|CAPI105:sale.User.Id|}).ToString(), default);")]
    [InlineData("var id = new System.Text.StringBuilder(); id.Append(sale.User.Id); id.Append('-'); _ = new Enquiry({|CAPI105:id|}.ToString(), default);")]
    [InlineData("var guest = sale.Guest!; _ = enquiry with { Id = {|CAPI105:guest.Id|}.ToString() };")]
    public Task A_persons_id_is_reported(string statements) => DomainVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("_ = new Enquiry(sale.Id.ToString(), default);")]
    [InlineData("_ = new Enquiry(sale.Number, default);")]
    [InlineData("_ = new Enquiry($\"{sale.User.Id}-{sale.Number}\", default);")]
    [InlineData("_ = new Enquiry($\"trial-{sale.User.Id}\", default);")]
    [InlineData("_ = enquiry with { Customer = sale.User.Id.ToString(), Lead = sale.Number };")]
    [InlineData("_ = new Enquiry(string.Format(\"{0}-{1}\", sale.User.Id, sale.Number), default);")]
    [InlineData("_ = new Enquiry(string.Format(\"signup-{0}\", sale.User.Id), default);")]
    [InlineData("_ = new Enquiry(string.Join('-', sale.User.Id, sale.Number), default);")]
    [InlineData("_ = new Enquiry(string.Concat(sale.Number, \"-\", sale.User.Id), default);")]
    [InlineData("_ = new Enquiry(string.Join('-', \"a\", sale.Number, \"b\", sale.User.Id, \"c\"), default);")]
    [InlineData("_ = new Enquiry(new System.Text.StringBuilder().Append(sale.User.Id).Append('-').Append(sale.Number).ToString(), default);")]
    [InlineData("_ = new Enquiry(new System.Text.StringBuilder(\"trial-\").Append(sale.User.Id).ToString(), default);")]
    [InlineData("var id = new System.Text.StringBuilder(); id.Append(sale.Number); id.Append(sale.User.Id); _ = new Enquiry(id.ToString(), default);")]
    public Task Other_ids_are_not_reported(string statements) => DomainVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_person_registers_once() => DomainVerifier.VerifyAsync("""
        [MetaEvent("CompleteRegistration")] public sealed record Joined([EventId] string Id, [EventTime] DateTimeOffset At);
        public Joined M(Sale sale, DateTimeOffset at) => new(sale.User.Id.ToString(), at);
        """);
}
