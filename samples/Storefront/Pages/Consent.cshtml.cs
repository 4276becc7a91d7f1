using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Tracking;

namespace Storefront.Pages;

/// <summary>Stores the answer to the consent banner.</summary>
public sealed class ConsentModel(VisitorTracking tracking) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public IActionResult OnPost(bool granted, string? returnUrl)
    {
        ConsentCookie.Write(Response, granted);
        var landing = Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
        if (granted)
            tracking.SetCookies(HttpContext, landing);
        return LocalRedirect(landing);
    }
}
