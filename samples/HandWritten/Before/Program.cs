// A small shop that calls the Conversions API by hand.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<MetaTracking>();

var app = builder.Build();
app.MapPost("/orders", async (Order order, MetaTracking tracking, HttpContext http) =>
{
    await tracking.TrackPurchaseAsync(order, http.Request);
    return Results.Ok(order.Number);
});
app.Run();
