using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

public sealed class ThanksModel(OrderStore orders) : PageModel
{
    public Order Order { get; private set; } = null!;

    public IActionResult OnGet(string number)
    {
        if (orders.Find(number) is not { } order)
            return NotFound();

        Order = order;
        return Page();
    }
}
