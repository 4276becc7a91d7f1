using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Sending;

/// <summary>A result that sends an event after the inner one was executed.</summary>
internal sealed class MetaEventResult<TEvent>(IResult result, TEvent? metaEvent) : IResult, INestedHttpResult, IStatusCodeHttpResult
    where TEvent : IMetaEvent<TEvent>
{
    /// <summary>The inner result.</summary>
    public IResult Result => result;

    /// <summary>The status of the inner result, if it has one.</summary>
    public int? StatusCode => (result as IStatusCodeHttpResult)?.StatusCode;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        RequiredServices.Verify(httpContext.RequestServices, "WithMetaEvent");
        return AfterSuccess.InvokeAsync(httpContext, this, static (result, http) => result.Result.ExecuteAsync(http), static (result, http) => result.Send(http));
    }

    private void Send(HttpContext http)
    {
        if (ResultValue.IsSuccess(result))
            RequestEventSender.Send(http, metaEvent, static (metaEvent, _) => new OptionalEvent<TEvent>(metaEvent));
    }
}
