using Capi.AspNetCore.Sending;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore;

/// <summary>Attaches events to the results of minimal API handlers.</summary>
public static class MetaEventResultExtensions
{
    /// <summary>Returns a result that sends an event after this one was executed, if the status is 2xx or 3xx.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="result">The result of the handler, such as <c>TypedResults.Ok(order)</c>.</param>
    /// <param name="metaEvent">The event; null sends nothing.</param>
    /// <returns>The result to return from the handler. OpenAPI doesn't see the type of the inner one: name it with <c>Produces</c>.</returns>
    /// <remarks>A failure of the toolkit never reaches the request; it is counted by <c>capi.web.failures</c>. Executing the result throws an
    /// <see cref="InvalidOperationException"/> if the client isn't registered: call <c>builder.AddMetaCapi()</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <example><c>app.MapPost("/orders", (Order order) =&gt; TypedResults.Created($"/orders/{order.Number}").WithMetaEvent(order.Paid))</c></example>
    public static IResult WithMetaEvent<TEvent>(this IResult result, TEvent? metaEvent)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(result);
        return new MetaEventResult<TEvent>(result, metaEvent);
    }
}
