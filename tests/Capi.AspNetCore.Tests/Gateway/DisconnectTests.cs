using System.Text;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Gateway;

/// <summary>Visitors who leave while the gateway handles their request, as with <c>fetch</c> before a navigation.</summary>
public sealed class DisconnectTests
{
    [Fact]
    public async Task An_event_that_has_arrived_is_sent_although_the_visitor_has_left()
    {
        var client = new TokenClient();
        using var left = new CancellationTokenSource();
        await using var app = await TestApp.StartAsync(
            // Consent is read after the body.
            capture => capture.ConsentReaders.Add(MetaConsentReaders.Create(_ =>
            {
                left.Cancel();
                return new() { Outcome = Consent.ConsentOutcome.NotFound };
            })),
            app =>
            {
                app.Use((http, next) =>
                {
                    http.RequestAborted = left.Token;
                    return next(http);
                });
                app.UseRouting();
                app.MapMetaGateway("/collect");
                app.UseEndpoints(static _ => { });
            },
            services => services.AddRouting().AddSingleton<IMetaCapiClient>(client));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Address, "/collect"))
        {
            Content = new StringContent("""{"name":"page_view","event_id":"1"}""", Encoding.UTF8, "text/plain"),
            Headers = { { "Cookie", "answer=yes" }, { "Sec-Fetch-Site", "same-origin" } },
        };

        using var response = await http.SendAsync(request);

        Assert.True(left.IsCancellationRequested);
        Assert.False(client.IsCanceled);
    }

    private sealed class TokenClient : IMetaCapiClient
    {
        public bool? IsCanceled { get; private set; }

        public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
            where TEvent : IMetaEvent<TEvent>
        {
            IsCanceled = cancellationToken.IsCancellationRequested;
            return new(EnqueueResult.Accepted);
        }

        public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
            where TEvent : IMetaEvent<TEvent> => throw new NotSupportedException();

        public IMetaCapiClient ForDataset(string datasetAlias) => this;

        public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => Task.FromResult(default(FlushResult));
    }
}
