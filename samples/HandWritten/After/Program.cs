// The same shop on contracts.
using Capi;
using Capi.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.AddMetaCapi();

var app = builder.Build();
app.MapPost("/orders", async (Order order, IMetaCapiClient capi, HttpContext http, CancellationToken cancellationToken) =>
{
    if (order.MayTrack)
        http.GrantMetaConsent();
    else
        http.WithdrawMetaConsent();

    var result = await capi.SendOrderPaidAsync(OrderPaid.FromOrder(order), http.GetMetaContext(), cancellationToken);
    if (!result.IsAccepted)
        app.Logger.LogWarning("Order {Number} isn't sent to Meta: {Status} {Reason}", order.Number, result.Status, result.Reason);
    return Results.Ok(order.Number);
});
app.Run();
