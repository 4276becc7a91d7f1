using Capi.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Sending;

/// <summary><c>[SendsMetaEvent]</c> on a page model, which MVC calls like a controller.</summary>
public sealed class PageModelTests
{
    private readonly RecordingMetaCapiClient _events = new(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Support.TestApp.Now));

    [Theory]
    [InlineData(200, null, false, 1)]
    [InlineData(302, null, false, 1)]
    [InlineData(400, null, false, 0)]
    [InlineData(200, "no page", false, 0)]
    [InlineData(200, null, true, 0)]
    public async Task The_event_of_a_page_is_sent_after_its_result(int status, string? exception, bool canceled, int count)
    {
        var http = CreateRequest();
        var page = new ThanksPage { MetaEvent = SendingApp.CreateOrder() };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var filter = (IAsyncResultFilter)new SendsMetaEventAttribute<SentOrder>().CreateInstance(http.RequestServices);

        await filter.OnResultExecutionAsync(new ResultExecutingContext(action, [], new PageResult(), page), () =>
        {
            http.Response.StatusCode = status;
            return Task.FromResult(new ResultExecutedContext(action, [], new PageResult(), page)
            {
                Exception = exception is null ? null : new InvalidOperationException(exception),
                Canceled = canceled,
            });
        });

        Assert.Equal(count, _events.Events.Count + _events.Refusals.Count);
    }

    private DefaultHttpContext CreateRequest()
    {
        var services = new ServiceCollection().AddLogging().AddMetaCapture().AddSingleton<IMetaCapiClient>(_events).BuildServiceProvider();
        return new DefaultHttpContext { RequestServices = services };
    }

    private sealed class ThanksPage : PageModel, IMetaEventSource<SentOrder>
    {
        public SentOrder? MetaEvent { get; init; }
    }
}
