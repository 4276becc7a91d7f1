using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore;

/// <summary>The context of the request as a parameter of a minimal API handler. It converts implicitly to <see cref="MetaEventContext"/>.</summary>
/// <param name="Value">The context.</param>
/// <remarks>A parameter of type <see cref="MetaEventContext"/> itself would be bound to the query string, which a visitor controls.</remarks>
/// <example><c>app.MapPost("/orders", (Order order, RequestMetaContext context, IMetaCapiClient capi) =&gt; capi.SendOrderPaidAsync(order.Paid, context))</c></example>
public readonly record struct RequestMetaContext(MetaEventContext Value)
{
    /// <summary>Returns the context.</summary>
    public static implicit operator MetaEventContext(RequestMetaContext context) => context.Value;

    /// <summary>Returns the context.</summary>
    public MetaEventContext ToMetaEventContext() => Value;

    /// <summary>Called by ASP.NET Core to create the parameter.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The context of the request. Never fails because of data in the request.</returns>
    public static ValueTask<RequestMetaContext> BindAsync(HttpContext http) => new(new RequestMetaContext(http.GetMetaContext()));
}
