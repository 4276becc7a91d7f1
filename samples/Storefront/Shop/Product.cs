namespace Storefront.Shop;

/// <summary>A product of the shop; its hue colours the drawing of its tin.</summary>
public sealed record Product(string Sku, string Title, string Origin, string Notes, decimal Price, int Hue);
