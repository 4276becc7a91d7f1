using Microsoft.CodeAnalysis.Testing;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Contracts with amounts, for the rules about numbers.</summary>
internal static class AmountContracts
{
    private const string Source = """
        using Capi;

        [MetaEvent("Lead")]
        public sealed partial record Sale([EventId] string Number, [EventTime] DateTimeOffset At, [CustomData] decimal? Value = null, [CustomData] string? Currency = null)
        {
            [CustomData("predicted_ltv")] public double Predicted { get; init; }
            [CustomData("num_items")] public int Items { get; init; }
            [CustomData("discount")] public decimal Discount { get; init; }
            [CustomData] public IReadOnlyList<Line> Contents { get; init; } = [];
        }

        [MetaContent]
        public sealed class Line
        {
            [CustomData("id")] public string Sku { get; init; } = "";
            [CustomData("quantity")] public int Quantity { get; init; } = 1;
            [CustomData("item_price")] public decimal Price { get; init; }
        }

        public sealed class YenSale
        {
            [CustomData] public decimal Value { get; init; }
            [CustomData] public string Currency => "JPY";
        }

        public sealed record Order(decimal Total, long TotalCents, int AmountInMinorUnits, long? UnitAmount, decimal TaxPercent, int Units);
        """;

    /// <summary>Verifies statements of a method with an event, an order, a total, a text and a flag.</summary>
    public static Task VerifyAsync(string statements, params DiagnosticResult[] expected)
    {
        var test = FlowVerifier.CreateTest($"public void Run(Sale sale, Order order, decimal total, string text, bool isKnown) {{ {statements} }}", expected);
        test.TestState.Sources.Add(("Amounts.cs", Source));
        return test.RunAsync();
    }
}
