using System.Globalization;

namespace Storefront.Shop;

/// <summary>Formats amounts for display.</summary>
public static class Money
{
    public static string FormatEuro(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"€ {amount:0.00}");
}
