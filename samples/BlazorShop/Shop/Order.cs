using System.Collections.Concurrent;
using Capi;
using Capi.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace BlazorShop.Shop;

/// <summary>An order, kept in memory.</summary>
public sealed record Order(string Number, DateTimeOffset PaidAt, Tea Tea)
{
    private static readonly ConcurrentDictionary<string, Order> Orders = new();
    private static int _count;

    public static Order? Find(string number) => Orders.GetValueOrDefault(number);

    /// <summary>Buys a tea, tells Meta, and shows the thank-you page.</summary>
    public static async Task<IResult> PlaceAsync(HttpContext http, IMetaCapiClient capi, TimeProvider time, [FromForm] string? sku)
    {
        if (Tea.Find(sku) is not { } tea)
            return Results.BadRequest();

        var now = time.GetUtcNow();
        var order = new Order($"KL-{now:yyMMddHHmmss}-{Interlocked.Increment(ref _count)}", now, tea);
        Orders[order.Number] = order;
        _ = await capi.SendOrderPaidAsync(order.ToEvent(), http.GetMetaContext());
        return Results.LocalRedirect($"/thanks/{order.Number}");
    }

    /// <summary>The event for Meta: the same for the server's half and for the page's.</summary>
    public OrderPaid ToEvent() => new(Number, PaidAt, [Tea.Sku], "product", Tea.Price, Tea.Currency);
}
