using Capi;
using Capi.AspNetCore.Sending;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Sends an event after an endpoint succeeded.</summary>
/// <remarks>
/// An endpoint has succeeded if its handler returned, its result was executed without an exception, and the status is 2xx or 3xx. The event is created then, and queued with
/// the context of the request. A visitor who leaves before the response is complete doesn't cancel it. A failure of the toolkit, or of the function that creates the event,
/// never reaches the request: it is counted by <c>capi.web.failures</c>. If the client isn't registered, building the endpoints fails with an
/// <see cref="InvalidOperationException"/>: for a group at once, for an endpoint with the first request to the app.
/// </remarks>
public static class MetaEventEndpointConventionBuilderExtensions
{
    /// <summary>Sends what the handler returns, if that is an event: the value itself, or the value of a result such as <c>TypedResults.Ok(order)</c>.</summary>
    /// <typeparam name="TEvent">The contract type. Another value, such as that of <c>NotFound</c>, sends nothing.</typeparam>
    /// <param name="builder">The endpoint.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    public static RouteHandlerBuilder SendsMetaEvent<TEvent>(this RouteHandlerBuilder builder)
        where TEvent : IMetaEvent<TEvent> => Add(builder, FromResult<TEvent>());

    /// <summary>Sends the event that a function creates from the request, whatever the handler returns.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="builder">The endpoint.</param>
    /// <param name="create">Creates the event; null sends nothing. Called after the handler succeeded.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    public static RouteHandlerBuilder SendsMetaEvent<TEvent>(this RouteHandlerBuilder builder, Func<HttpContext, TEvent?> create)
        where TEvent : IMetaEvent<TEvent> => Add(builder, FromRequest(create));

    /// <summary>Sends the event that a function creates from the value that the handler returns.</summary>
    /// <typeparam name="TResult">The type of the value: what the handler returns, or the value of a result such as <c>TypedResults.Ok(order)</c>. Another one sends nothing.</typeparam>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="builder">The endpoint.</param>
    /// <param name="create">Creates the event; null sends nothing. Write the type of its parameter: <c>(Receipt receipt) =&gt; …</c>.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    public static RouteHandlerBuilder SendsMetaEvent<TResult, TEvent>(this RouteHandlerBuilder builder, Func<TResult, TEvent?> create)
        where TEvent : IMetaEvent<TEvent> => Add(builder, FromValue(create));

    /// <summary>As the overload with one parameter; the function gets the request too.</summary>
    /// <typeparam name="TResult">The type of the value.</typeparam>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="builder">The endpoint.</param>
    /// <param name="create">Creates the event; null sends nothing.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    public static RouteHandlerBuilder SendsMetaEvent<TResult, TEvent>(this RouteHandlerBuilder builder, Func<TResult, HttpContext, TEvent?> create)
        where TEvent : IMetaEvent<TEvent> => Add(builder, FromValue(create));

    /// <summary>Applies <see cref="SendsMetaEvent{TEvent}(RouteHandlerBuilder)"/> to each endpoint of a group.</summary>
    /// <inheritdoc cref="SendsMetaEvent{TEvent}(RouteHandlerBuilder)"/>
    public static RouteGroupBuilder SendsMetaEvent<TEvent>(this RouteGroupBuilder builder)
        where TEvent : IMetaEvent<TEvent> => Add(Verify(builder), FromResult<TEvent>());

    /// <summary>Applies <see cref="SendsMetaEvent{TEvent}(RouteHandlerBuilder, Func{HttpContext, TEvent})"/> to each endpoint of a group.</summary>
    /// <inheritdoc cref="SendsMetaEvent{TEvent}(RouteHandlerBuilder, Func{HttpContext, TEvent})"/>
    public static RouteGroupBuilder SendsMetaEvent<TEvent>(this RouteGroupBuilder builder, Func<HttpContext, TEvent?> create)
        where TEvent : IMetaEvent<TEvent> => Add(Verify(builder), FromRequest(create));

    /// <summary>Applies <see cref="SendsMetaEvent{TResult, TEvent}(RouteHandlerBuilder, Func{TResult, TEvent})"/> to each endpoint of a group.</summary>
    /// <inheritdoc cref="SendsMetaEvent{TResult, TEvent}(RouteHandlerBuilder, Func{TResult, TEvent})"/>
    public static RouteGroupBuilder SendsMetaEvent<TResult, TEvent>(this RouteGroupBuilder builder, Func<TResult, TEvent?> create)
        where TEvent : IMetaEvent<TEvent> => Add(Verify(builder), FromValue(create));

    /// <summary>Applies <see cref="SendsMetaEvent{TResult, TEvent}(RouteHandlerBuilder, Func{TResult, HttpContext, TEvent})"/> to each endpoint of a group.</summary>
    /// <inheritdoc cref="SendsMetaEvent{TResult, TEvent}(RouteHandlerBuilder, Func{TResult, HttpContext, TEvent})"/>
    public static RouteGroupBuilder SendsMetaEvent<TResult, TEvent>(this RouteGroupBuilder builder, Func<TResult, HttpContext, TEvent?> create)
        where TEvent : IMetaEvent<TEvent> => Add(Verify(builder), FromValue(create));

    private static Func<object?, HttpContext, OptionalEvent<TEvent>> FromResult<TEvent>() =>
        static (result, _) => ResultValue.TryGet<TEvent>(result, out var metaEvent) ? new(metaEvent) : default;

    private static Func<object?, HttpContext, OptionalEvent<TEvent>> FromRequest<TEvent>(Func<HttpContext, TEvent?> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return (_, http) => new(create(http));
    }

    private static Func<object?, HttpContext, OptionalEvent<TEvent>> FromValue<TResult, TEvent>(Func<TResult, TEvent?> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return (result, _) => ResultValue.TryGet<TResult>(result, out var value) ? new(create(value)) : default;
    }

    private static Func<object?, HttpContext, OptionalEvent<TEvent>> FromValue<TResult, TEvent>(Func<TResult, HttpContext, TEvent?> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return (result, http) => ResultValue.TryGet<TResult>(result, out var value) ? new(create(value, http)) : default;
    }

    private static TBuilder Add<TBuilder, TEvent>(TBuilder builder, Func<object?, HttpContext, OptionalEvent<TEvent>> create)
        where TBuilder : IEndpointConventionBuilder
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(builder);
        new EndpointEvent<TEvent>(create).AddTo(builder);
        return builder;
    }

    private static RouteGroupBuilder Verify(RouteGroupBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        RequiredServices.Verify(((IEndpointRouteBuilder)builder).ServiceProvider, "SendsMetaEvent");
        return builder;
    }
}
