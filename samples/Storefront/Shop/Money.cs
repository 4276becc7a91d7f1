using System.Globalization;

namespace Storefront.Shop;

/// <summary>Amounts as the shop's pages show them.</summary>
public static class Money
{
    public static string InEuro(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"€ {amount:0.00}");
}
