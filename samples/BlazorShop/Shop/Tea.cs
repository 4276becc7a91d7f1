namespace BlazorShop.Shop;

/// <summary>A product.</summary>
public sealed record Tea(string Sku, string Name, decimal Price)
{
    public const string Currency = "EUR";

    public static IReadOnlyList<Tea> All { get; } =
    [
        new("TEA-ASSAM-100", "Second Flush Assam", 14.90m),
        new("TEA-SENCHA-080", "Deep-Steamed Sencha", 19.50m),
        new("TEA-HOSTILE", "Grandma's \"best\" </script><!-- tea \u2028", 11.40m),
    ];

    public static Tea? Find(string? sku) => All.FirstOrDefault(tea => tea.Sku == sku);
}
