using Capi;
using Capi.AspNetCore;
using Capi.Webshop;

var builder = WebApplication.CreateBuilder(args);

// Reads MetaCapi in appsettings.json. Keep the access token out of it: dotnet user-secrets set MetaCapi:AccessToken …
builder.AddMetaCapi(capture => capture.ConsentReaders.Add(MetaConsentReaders.Cookie(Consent.CookieName, granted: Consent.Granted, denied: Consent.Denied)));
builder.Services.AddAntiforgery();

var app = builder.Build();
app.UseAntiforgery();

app.MapGet("/", (HttpContext http) => Page.Create(http, "Tea", """<form method="post" action="/order"><input name="email" type="email" required placeholder="Email"> <button>Buy Sencha, 12.50 €</button>{token}</form>"""));

// The answer is stored in a cookie of the shop; the toolkit sets or deletes its own cookies in the same response.
app.MapPost("/consent", (HttpContext http, [Microsoft.AspNetCore.Mvc.FromForm] string answer, [Microsoft.AspNetCore.Mvc.FromForm] string page) =>
{
    Consent.Store(http, answer, page);
    return Results.Redirect("/");
});

app.MapPost("/order", async (HttpContext http, [Microsoft.AspNetCore.Mvc.FromForm] string email, RequestMetaContext context, IMetaCapiClient capi, TimeProvider time, CancellationToken cancellationToken) =>
{
    var order = new OrderPaid(OrderNumbers.Next(), time.GetUtcNow(), email, 12.50m, "EUR", [new OrderLine("tea-sencha", 1, 12.50m)]);
    var result = await capi.SendOrderPaidAsync(order, context, cancellationToken);
    app.Logger.LogInformation("Order {Number}: {Status}", order.Number, result.Status);
    return Page.Create(http, "Thank you", $"<p>Order {order.Number}</p>", order);
});

await app.RunAsync();
