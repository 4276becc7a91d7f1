using Capi.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Consent;

namespace Storefront.Pages;

/// <summary>The cookie settings: stores the answer to the consent form, the first one and each later change.</summary>
public sealed class ConsentModel : PageModel
{
    /// <param name="granted">The answer.</param>
    /// <param name="pageUrl">Path and query of the page with the form.</param>
    public IActionResult OnPost(bool granted, string? pageUrl)
    {
        var page = Url.IsLocalUrl(pageUrl) ? pageUrl : "/";
        ConsentAnswer.Store(HttpContext, granted);
        if (granted)
            HttpContext.GrantMetaConsent();
        else
            HttpContext.WithdrawMetaConsent();

        return LocalRedirect(page);
    }

    /// <summary>Writes the cookie of a consent platform.</summary>
    public IActionResult OnPostImitate(string? platform, bool granted)
    {
        ConsentPlatform.Imitate(Response, platform, granted);
        return RedirectToPage("/Consent", pageHandler: null);
    }
}
