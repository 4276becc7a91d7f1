namespace Storefront.Shop;

/// <summary>A product of the shop; the hue is the colour of its tin in the drawing.</summary>
public sealed record Product(string Sku, string Title, string Origin, string Notes, decimal Price, int Hue);
