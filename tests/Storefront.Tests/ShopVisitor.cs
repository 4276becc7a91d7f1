using System.Net;
using System.Text.RegularExpressions;
using Storefront.Demo;
using Storefront.Hosting;

namespace Storefront.Tests;

/// <summary>A visitor whose browser runs no scripts: follows links, submits forms and keeps cookies, over real HTTP.</summary>
public sealed partial class ShopVisitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public ShopVisitor(ShopServer shop)
        : this(shop.Address)
    {
    }

    public ShopVisitor(Uri shop)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = shop };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    /// <summary>Path and query of the page that is shown.</summary>
    public string Location { get; private set; } = "/";

    public string Html { get; private set; } = "";

    public string? FindCookie(string name) => _cookies.GetAllCookies().FirstOrDefault(cookie => cookie.Name == name)?.Value;

    public async Task GoToAsync(string url)
    {
        using var response = await _client.GetAsync(url);
        await ShowAsync(response);
    }

    /// <summary>Follows the first link whose URL has the path.</summary>
    public Task FollowAsync(string path) =>
        GoToAsync(Links().Matches(Html).Select(link => WebUtility.HtmlDecode(link.Groups["url"].Value)).First(url => url.Split('?')[0] == path));

    /// <summary>Answers the consent form of the page.</summary>
    public Task AnswerAsync(bool granted) => SubmitAsync("class=\"answers\"", new()
    {
        ["pageUrl"] = WebUtility.HtmlDecode(PageUrl().Match(Html).Groups["url"].Value),
        ["granted"] = granted ? "true" : "false",
    });

    /// <summary>Forges the page to which the consent form returns.</summary>
    public void ReplacePageUrl(string url) => Html = PageUrl().Replace(Html, $"name=\"pageUrl\" value=\"{url}\"");

    /// <summary>Imitates a consent platform on the page of the cookie settings.</summary>
    public Task ImitateAsync(string platform, bool granted) => SubmitAsync("name=\"platform\"", new()
    {
        ["platform"] = platform,
        ["granted"] = granted ? "true" : "false",
    });

    /// <summary>Buys one product on the checkout page.</summary>
    public Task PayAsync() => SubmitAsync("Form.Email", Customer.Sample.ToCheckoutFields(quantity: 1));

    public void Dispose() => _client.Dispose();

    private async Task SubmitAsync(string marker, Dictionary<string, string> fields)
    {
        var (action, token) = PageParser.FindForm(Html, Location, marker);
        fields["__RequestVerificationToken"] = token;
        using var response = await _client.PostAsync(action, new FormUrlEncodedContent(fields));
        await ShowAsync(response);
    }

    private async Task ShowAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        Location = response.RequestMessage!.RequestUri!.PathAndQuery;
        Html = await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<a [^>]*href=\"(?<url>[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("name=\"pageUrl\" value=\"(?<url>[^\"]*)\"")]
    private static partial Regex PageUrl();
}
