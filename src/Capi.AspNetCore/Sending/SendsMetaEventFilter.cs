using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Capi.AspNetCore.Sending;

/// <summary>Sends the event of an action or a page after its result was executed. Thread safe.</summary>
internal sealed class SendsMetaEventFilter<TEvent> : IAsyncResultFilter
    where TEvent : IMetaEvent<TEvent>
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var executed = await next().ConfigureAwait(false);
        var http = context.HttpContext;
        var isFailed = executed is { Exception: { } exception, ExceptionHandled: false } && !AfterSuccess.IsDisconnect(http, exception);
        if (!executed.Canceled && !isFailed && AfterSuccess.IsSuccess(http.Response.StatusCode) && AfterSuccess.IsSuccess(GetStatus(executed.Result)))
            RequestEventSender.Send(http, executed, static (executed, _) => Find(executed));
    }

    private static OptionalEvent<TEvent> Find(ResultExecutedContext executed)
    {
        if (ResultValue.TryGet<TEvent>(GetValue(executed.Result), out var metaEvent))
            return new(metaEvent);

        return executed.Controller is IMetaEventSource<TEvent> source ? new(source.MetaEvent) : default;
    }

    private static object? GetValue(IActionResult result) => result switch
    {
        ObjectResult { Value: var value } => value,
        JsonResult { Value: var value } => value,
        ViewResult { Model: var model } => model,
        PartialViewResult { Model: var model } => model,
        PageResult { Model: var model } => model,
        _ => null,
    };

    private static int GetStatus(IActionResult result) =>
        (result as IStatusCodeActionResult)?.StatusCode ?? StatusCodes.Status200OK;
}
