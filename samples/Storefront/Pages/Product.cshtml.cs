using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

public sealed class ProductModel(ProductCatalog catalog) : PageModel
{
    public Product Item { get; private set; } = null!;

    public IActionResult OnGet(string sku)
    {
        if (catalog.Find(sku) is not { } product)
            return NotFound();

        Item = product;
        return Page();
    }
}
