using Capi.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

public sealed class CheckoutModel(ProductCatalog catalog, OrderStore orders, PaymentService payments, TimeProvider time) : PageModel
{
    public Product Item { get; private set; } = null!;

    [BindProperty]
    public CheckoutForm Form { get; set; } = new();

    public IActionResult OnGet(string sku) => Select(sku) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string sku, CancellationToken cancellationToken)
    {
        if (!Select(sku))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var order = orders.Create(Form, Item, HttpContext.GetMetaContext());

        // This sample confirms the payment immediately; a real payment provider calls a webhook later, with order number and time.
        await payments.ConfirmAsync(order, time.GetUtcNow(), cancellationToken);
        return RedirectToPage("/Thanks", new { number = order.Number });
    }

    private bool Select(string sku)
    {
        if (catalog.Find(sku) is not { } product)
            return false;

        Item = product;
        return true;
    }
}
