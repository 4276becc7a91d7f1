using Capi.AspNetCore.Sending;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Capi.AspNetCore;

/// <summary>Sends the event of a controller's action or of a Razor page, after its result was executed and if the status is 2xx or 3xx.</summary>
/// <typeparam name="TEvent">The contract type.</typeparam>
/// <remarks>
/// The event is what the action returns (<c>Ok(order)</c>, <c>Json(order)</c>, <c>View(order)</c>) if that is a <typeparamref name="TEvent"/>. Otherwise it is the
/// <see cref="IMetaEventSource{TEvent}.MetaEvent"/> of the controller or page model. ASP.NET Core has no filters for single page handlers: put the attribute on the page
/// model. Consent and identifiers are those of the request. A failure of the toolkit never reaches the request; it is counted by <c>capi.web.failures</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SendsMetaEventAttribute<TEvent> : Attribute, IFilterFactory
    where TEvent : IMetaEvent<TEvent>
{
    /// <summary>True: one filter serves all requests.</summary>
    public bool IsReusable => true;

    /// <summary>Called by ASP.NET Core to create the filter.</summary>
    /// <param name="serviceProvider">The app's services.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="InvalidOperationException">The client isn't registered: call <c>builder.AddMetaCapi()</c>.</exception>
    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider)
    {
        RequiredServices.Verify(serviceProvider, "[SendsMetaEvent]");
        return new SendsMetaEventFilter<TEvent>();
    }
}
