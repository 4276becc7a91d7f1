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

        await PostAsync("/consent", new() { ["granted"] = "true", ["pageUrl"] = landing }, PageParser.GetAntiforgeryToken(home, "class=\"answers\""), cancellationToken);
        report("allows tracking");

        await _shop.GetStringAsync("/products/TEA-ASSAM-100", cancellationToken);
        report("looks at the Second Flush Assam");

        var checkout = await _shop.GetStringAsync("/checkout/TEA-ASSAM-100", cancellationToken);
        var thanks = await PostAsync("/checkout/TEA-ASSAM-100", _customer.ToCheckoutFields(quantity: 3), PageParser.GetAntiforgeryToken(checkout, "Form.Email"), cancellationToken);
        report("pays for three tins");

        var image = PageParser.FindNoScriptImage(thanks) ?? throw new InvalidOperationException("The thank-you page has no Pixel image.");
        using var response = await _images.GetAsync(image, cancellationToken);
        response.EnsureSuccessStatusCode();
        report("loads the thank-you page's Pixel image");
    }

    public void Dispose()
    {
        _shop.Dispose();
        _images.Dispose();
    }

    private async Task<string> PostAsync(string path, Dictionary<string, string> fields, string token, CancellationToken cancellationToken)
    {
        fields["__RequestVerificationToken"] = token;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Referrer = _referrer;
        using var response = await _shop.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
