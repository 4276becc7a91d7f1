namespace Storefront.Shop;

/// <summary>The products of the shop.</summary>
/// <param name="products">The products; null for the six teas.</param>
public sealed class ProductCatalog(IReadOnlyList<Product>? products = null)
{
    public const string Currency = "EUR";

    public IReadOnlyList<Product> Products { get; } = products ??
    [
        new("TEA-ASSAM-100", "Second Flush Assam", "Dibrugarh, India", "Malty and brisk, with a long honeyed finish. Takes milk well.", 14.90m, 18),
        new("TEA-SENCHA-080", "Deep-Steamed Sencha", "Kagoshima, Japan", "Bright green in the cup; sweet peas, sea spray and a touch of cream.", 19.50m, 128),
        new("TEA-OOLONG-075", "High Mountain Oolong", "Alishan, Taiwan", "Rolled leaves that open over six infusions: lilac, butter, warm stone.", 26.00m, 190),
        new("TEA-KEEMUN-100", "Keemun Hao Ya", "Anhui, China", "Cocoa, dried plum and the faintest smoke. A quiet morning tea.", 17.25m, 345),
        new("TEA-ROOIBOS-120", "Vanilla Rooibos", "Cederberg, South Africa", "No caffeine, all comfort: vanilla pods, orange peel, red earth.", 11.40m, 32),
        new("TEA-MATCHA-030", "Ceremonial Matcha", "Uji, Japan", "Stone-milled to silk. Whisk it, breathe, drink.", 34.00m, 95),
    ];

    public Product? Find(string? sku) =>
        Products.FirstOrDefault(product => string.Equals(product.Sku, sku, StringComparison.OrdinalIgnoreCase));
}
