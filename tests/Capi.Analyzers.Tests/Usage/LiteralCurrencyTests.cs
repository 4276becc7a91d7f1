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
        """;

    [Theory]
    [InlineData("new Paid(sale.Number, sale.PaidAt, sale.Total, {|#0:\"EUR\"|}, sale.Email)", "sale", "Currency")]
    [InlineData("new Paid(\"1\", default, Currency: {|#0:\"EUR\"|}, Value: sale.Lines.Sum(line => line.Price), Email: email)", "sale", "Currency")]
    [InlineData("new Paid(invoice.Number, invoice.PaidAt, invoice.Total.Amount, {|#0:\"EUR\"|}, invoice.Email)", "invoice.Total", "CurrencyCode")]
    public Task A_literal_beside_an_object_with_a_currency_is_reported(string creation, string source, string currency) => UsageVerifier.VerifyAsync(
        Wrap(creation),
        VerifyCS.Diagnostic("CAPI411").WithLocation(0).WithMessage(
            $"The currency is hard-coded although '{source}' has '{currency}', so an order in another currency is reported with a wrong value; pass '{source}.{currency}'"));

    [Theory]
    [InlineData("new Paid(sale.Number, sale.PaidAt, sale.Total, sale.Currency, sale.Email)")]
    [InlineData("new Paid(invoice.Number, invoice.PaidAt, invoice.Sum, \"EUR\", invoice.Email)")]
    [InlineData("new Paid(\"1\", default, total, \"EUR\", email)")]
    [InlineData("new Money(sale.Total, \"EUR\")")]
    public Task Other_values_are_not_reported(string creation) => UsageVerifier.VerifyAsync(Wrap(creation));

    private static string Wrap(string creation) =>
        Types + "\npublic static class Mapper { public static object Map(Sale sale, Invoice invoice, decimal total, string email) => " + creation + "; }";
}
