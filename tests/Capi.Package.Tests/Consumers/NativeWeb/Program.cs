// NativeWeb <address>    visits its own pages, sends their events to the address and prints what the browser got
using System.Text;
using System.Text.Encodings.Web;
using Capi;
using Capi.AspNetCore;
using Microsoft.AspNetCore.Html;
using NativeWeb;

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["MetaCapi:DatasetId"] = "123456789012345",
    ["MetaCapi:AccessToken"] = "token-of-the-consumer-test",
    ["MetaCapi:BaseAddress"] = args[0],
    ["MetaCapi:Linger"] = "00:00:00",
});
builder.AddMetaCapi(capture => capture.ConsentReaders.Add(MetaConsentReaders.Cookie("answer", granted: "yes", denied: "no")));
builder.Services.AddMetaDatasetResolver(MetaDatasetResolvers.ByHost(new Dictionary<string, string> { ["127.0.0.1"] = MetaCapiOptions.DefaultAlias }));

var app = builder.Build();
await using var stopped = app.ConfigureAwait(false);
app.MapGet("/thanks", static (HttpContext http) => TypedResults.Content(Render(MetaPixel.BaseScript(http), MetaPixel.Script(http, CreateOrder(http))), "text/html"));
app.MapPost("/orders", static () => TypedResults.Ok()).SendsMetaEvent(CreateOrder);
app.MapMetaGateway("/collect", static options => options.Bind<LeadFound>());
await app.StartAsync().ConfigureAwait(false);

using var handler = new SocketsHttpHandler { UseCookies = false };
using var browser = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
browser.DefaultRequestHeaders.Add("Cookie", "answer=yes");
browser.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (consumer test)");
browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
using var visit = new HttpRequestMessage(HttpMethod.Get, new Uri("/thanks?number=T-1&email=ada%40mail.example&fbclid=AbCdEf_click", UriKind.Relative)) { Headers = { { "Sec-Fetch-Dest", "document" }, { "Sec-Fetch-Mode", "navigate" } } };
using var page = await browser.SendAsync(visit).ConfigureAwait(false);
Console.WriteLine(await page.Content.ReadAsStringAsync().ConfigureAwait(false));
Console.WriteLine(string.Join('\n', page.Headers.GetValues("Set-Cookie")));

using var nothing = new StringContent("");
using var order = await browser.PostAsync(new Uri("/orders?number=T-1&email=ada%40mail.example", UriKind.Relative), nothing).ConfigureAwait(false);
using var lead = new StringContent("""{"name":"generate_lead","event_id":"L-1","user_data":{"email_address":"ada@mail.example"}}""", Encoding.UTF8, "application/json");
using var collected = await browser.PostAsync(new Uri("/collect", UriKind.Relative), lead).ConfigureAwait(false);
Console.WriteLine($"{(int)order.StatusCode} {(int)collected.StatusCode}");

using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
var flushed = await app.Services.GetRequiredService<IMetaCapiClient>().ForDataset(MetaCapiOptions.DefaultAlias).FlushAsync(limit.Token).ConfigureAwait(false);
// The first one may have been delivered before.
Console.WriteLine($"pending {flushed.Pending}, failed {flushed.Failed}");

static OrderPaid CreateOrder(HttpContext http) => new(http.Request.Query["number"].ToString(), DateTimeOffset.UtcNow, http.Request.Query["email"].ToString(), 12.50m, "EUR");

static string Render(params ReadOnlySpan<IHtmlContent> contents)
{
    using var html = new StringWriter();
    foreach (var content in contents)
        content.WriteTo(html, HtmlEncoder.Default);
    return html.ToString();
}
