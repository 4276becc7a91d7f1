using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

public sealed class ProductModel : PageModel
{
    public Product Item { get; private set; } = ProductCatalog.Products[0];

    public IActionResult OnGet(string sku)
    {
        if (ProductCatalog.Find(sku) is not { } product)
            return NotFound();

        Item = product;
        return Page();
    }
}
