using System.Net;

namespace Storefront.Demo;

/// <summary>A visitor from an ad whose browser runs no scripts: opens the shop, allows tracking, buys, and loads the Pixel image of the thank-you page.</summary>
public sealed class ScriptedVisitor : IDisposable
{
    private const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    // A public IP address in X-Forwarded-For, as a proxy sends it: the loopback address is not sent to Meta.
    private const string PublicAddress = "9.9.9.9";

    private readonly Customer _customer;
    private readonly HttpClient _shop;
    private readonly HttpClient _images;

    // A newsletter link with an email address in its query, which the shop must not forward.
    private readonly Uri _referrer;

    public ScriptedVisitor(Uri shop, Customer customer)
    {
        _customer = customer;
        _shop = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = shop };
        _shop.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        _shop.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _shop.DefaultRequestHeaders.Add("X-Forwarded-For", PublicAddress);
        _referrer = new Uri(shop, $"/newsletter?reader={Uri.EscapeDataString(customer.Email)}");
        _images = new HttpClient();
        _images.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
    }

    /// <summary>Runs the visit and reports each step.</summary>
    /// <param name="report">Receives one line per step, without identifiers.</param>
    public async Task VisitAsync(string fbclid, Action<string> report, CancellationToken cancellationToken)
    {
        var landing = $"/?utm_source=facebook&fbclid={fbclid}";
        var home = await _shop.GetStringAsync(landing, cancellationToken);
        report("lands on the shop from an ad, with fbclid");

        await PostAsync(PageParser.FindForm(home, landing, "class=\"answers\""), new() { ["granted"] = "true", ["pageUrl"] = landing }, cancellationToken);
        report("allows tracking");

        await _shop.GetStringAsync("/products/TEA-ASSAM-100", cancellationToken);
        report("looks at the Second Flush Assam");

        const string checkoutUrl = "/checkout/TEA-ASSAM-100";
        var checkout = await _shop.GetStringAsync(checkoutUrl, cancellationToken);
        var thanks = await PostAsync(PageParser.FindForm(checkout, checkoutUrl, "Form.Email"), _customer.ToCheckoutFields(quantity: 3), cancellationToken);
        report("pays for three tins");

        foreach (var image in PageParser.FindNoScriptImages(thanks))
        {
            using var response = await _images.GetAsync(image, cancellationToken);
            response.EnsureSuccessStatusCode();
        }

        report("loads the thank-you page's Pixel images");
    }

    public void Dispose()
    {
        _shop.Dispose();
        _images.Dispose();
    }

    private async Task<string> PostAsync((string Action, string Token) form, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        fields["__RequestVerificationToken"] = form.Token;
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Referrer = _referrer;
        using var response = await _shop.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
