using Capi;
using Capi.AspNetCore.Sending;
using Microsoft.AspNetCore.Http;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Sends one event for each successful request to an endpoint. Thread safe.</summary>
/// <remarks>The endpoint filter sees what the handler returned, before the result is executed. Whether that succeeded is known only after the whole endpoint, so its
/// delegate is wrapped too.</remarks>
internal sealed class EndpointEvent<TEvent>(Func<object?, HttpContext, OptionalEvent<TEvent>> create)
    where TEvent : IMetaEvent<TEvent>
{
    /// <summary>Adds the filter and the wrapper.</summary>
    public void AddTo<TBuilder>(TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.AddEndpointFilter(KeepResultAsync);
        builder.Finally(endpoint =>
        {
            RequiredServices.Verify(endpoint.ApplicationServices, "SendsMetaEvent");
            if (endpoint.RequestDelegate is { } handler)
                endpoint.RequestDelegate = http => AfterSuccess.InvokeAsync(http, (This: this, handler), static (state, http) => state.handler(http), static (state, http) => state.This.Send(http));
        });
    }

    private async ValueTask<object?> KeepResultAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context).ConfigureAwait(false);
        context.HttpContext.Items[this] = new HandlerResult(result);
        return result;
    }

    // Without a result the handler didn't run: a filter before it answered.
    private void Send(HttpContext http)
    {
        if (http.Items.TryGetValue(this, out var item) && item is HandlerResult handler && ResultValue.IsSuccess(handler.Result))
            RequestEventSender.Send(http, handler.Result, create);
    }

    private sealed record HandlerResult(object? Result);
}
