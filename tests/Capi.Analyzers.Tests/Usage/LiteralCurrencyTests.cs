using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.UsageAnalyzer>;

namespace Capi.Analyzers.Tests.Usage;

/// <summary>CAPI411: a literal currency beside an object that has one.</summary>
public class LiteralCurrencyTests
{
    private const string Types = """
        [MetaEvent("Purchase")] public partial record Paid([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency, [Hashed] string Email);
        public record Money(decimal Amount, string CurrencyCode);
        public record Line(decimal Price);
        public class Sale { public string Number = ""; public DateTimeOffset PaidAt; public decimal Total { get; set; } public string Currency { get; set; } = ""; public List<Line> Lines { get; } = []; public string Email = ""; }
        public class Invoice { public string Number = ""; public DateTimeOffset PaidAt; public Money Total { get; set; } = new(0, ""); public decimal Sum { get; set; } public string Email = ""; public static string Currency => ""; }
        public class Booking { public string Number = ""; public decimal Total; public decimal TotalEur; public decimal ConvertedTotal; public string CurrencyIsoCode = ""; }
        public interface IRates { decimal Convert(decimal amount, string from, string to); }
        """;

    [Theory]
    [InlineData("new Paid(sale.Number, sale.PaidAt, sale.Total, {|#0:\"EUR\"|}, sale.Email)", "sale", "Currency")]
    [InlineData("new Paid(\"1\", default, Currency: {|#0:\"EUR\"|}, Value: sale.Lines.Sum(line => line.Price), Email: email)", "sale", "Currency")]
    [InlineData("new Paid(invoice.Number, invoice.PaidAt, invoice.Total.Amount, {|#0:\"EUR\"|}, invoice.Email)", "invoice.Total", "CurrencyCode")]
    [InlineData("new Paid(booking.Number, default, booking.Total, {|#0:\"EUR\"|}, email)", "booking", "CurrencyIsoCode")]
    public Task A_literal_beside_an_object_with_a_currency_is_reported(string creation, string source, string currency) => UsageVerifier.VerifyAsync(
        Wrap(creation),
        VerifyCS.Diagnostic("CAPI411").WithLocation(0).WithMessage(
            $"The currency is hard-coded although '{source}' has '{currency}', so an order in another currency is reported with a wrong value; pass '{source}.{currency}'"));

    [Theory]
    [InlineData("new Paid(sale.Number, sale.PaidAt, sale.Total, sale.Currency, sale.Email)")]
    [InlineData("new Paid(invoice.Number, invoice.PaidAt, invoice.Sum, \"EUR\", invoice.Email)")]
    [InlineData("new Paid(\"1\", default, total, \"EUR\", email)")]
    [InlineData("new Paid(\"1\", default, total, \"EUR\", sale.Email)")]
    [InlineData("new Paid(booking.Number, default, booking.TotalEur, \"EUR\", email)")]
    [InlineData("new Paid(booking.Number, default, booking.ConvertedTotal, \"EUR\", email)")]
    [InlineData("new Paid(sale.Number, sale.PaidAt, rates.Convert(sale.Total, sale.Currency, \"EUR\"), \"EUR\", sale.Email)")]
    [InlineData("new Money(sale.Total, \"EUR\")")]
    public Task Other_values_are_not_reported(string creation) => UsageVerifier.VerifyAsync(Wrap(creation));

    [Theory]
    [InlineData("paid.Currency = {|CAPI411:\"EUR\"|}; paid.Value = sale.Total;")]
    [InlineData("paid.Value = invoice.Total.Amount; paid.Currency = {|CAPI411:\"EUR\"|};")]
    [InlineData("var open = new Open { Value = sale.Total }; open.Currency = {|CAPI411:\"EUR\"|};")]
    [InlineData("const string euro = \"EUR\"; Open open; open = new Open(); open.Currency = {|CAPI411:euro|}; if (sale.Total > 0) { open.Value = sale.Total; }")]
    [InlineData("_ = paid with { Value = sale.Total, Currency = {|CAPI411:\"EUR\"|} };")]
    public Task A_literal_that_is_assigned_beside_an_object_with_a_currency_is_reported(string statements) => UsageVerifier.VerifyAsync(WrapStatements(statements));

    [Theory]
    [InlineData("paid.Currency = \"EUR\"; paid.Value = total;")]
    [InlineData("paid.Currency = sale.Currency; paid.Value = sale.Total;")]
    [InlineData("var open = new Open { Value = sale.Total }; paid.Currency = \"EUR\";")]
    [InlineData("paid.Currency = \"EUR\"; paid.Value = booking.TotalEur;")]
    [InlineData("paid.Currency = \"EUR\"; paid.Value = rates.Convert(sale.Total, sale.Currency, \"EUR\");")]
    [InlineData("_ = paid with { Currency = \"EUR\" };")]
    [InlineData("var other = new Plain(); other.Currency = \"EUR\"; other.Value = sale.Total;")]
    public Task Other_assignments_are_not_reported(string statements) => UsageVerifier.VerifyAsync(WrapStatements(statements));

    private static string WrapStatements(string statements) => Types + """
        public class Plain { public string Currency = ""; public decimal Value; }
        [MetaEvent("Purchase")] public partial record Open { [EventId] public string Id { get; set; } = ""; [EventTime] public DateTimeOffset At { get; set; } [Hashed] public string Email { get; set; } = ""; [CustomData] public decimal Value { get; set; } [CustomData] public string Currency { get; set; } = ""; }
        public static class Mapper { public static void Map(Open paid, Sale sale, Invoice invoice, Booking booking, IRates rates, decimal total) { 
        """ + statements + " } }";

    private static string Wrap(string creation) =>
        Types + "\npublic static class Mapper { public static object Map(Sale sale, Invoice invoice, Booking booking, IRates rates, decimal total, string email) => " + creation + "; }";
}
