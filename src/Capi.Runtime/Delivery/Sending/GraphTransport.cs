using Capi.Delivery.Configuration;
using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>Makes one attempt: a POST to <c>/{version}/{dataset}/events</c>. Reports failures in the returned response; throws only on cancellation.</summary>
/// <remarks>The access token is sent in the Authorization header only, never in the URL or the body.</remarks>
internal sealed class GraphTransport(Dataset dataset, MetaCapiOptions options, IHttpClientFactory httpClientFactory, TimeProvider timeProvider)
{
    /// <summary>The name of the client in <see cref="IHttpClientFactory"/>.</summary>
    public const string ClientName = "Capi.Delivery";

    // Meta doesn't document this header; it warns about a version that is about to expire or has expired.
    private const string VersionWarningHeader = "x-ad-api-version-warning";

    private readonly Uri _requestUri = new($"{options.BaseAddress.AbsoluteUri.TrimEnd('/')}/{options.GraphVersion}/{dataset.Id}/events");

    /// <summary>Sends the content once.</summary>
    /// <param name="content">The body.</param>
    /// <param name="cancellationToken">Cancels the attempt; the method then throws <see cref="OperationCanceledException"/>.</param>
    public async Task<GraphResponse> SendAsync(BatchContent content, CancellationToken cancellationToken)
    {
        // One timeout for the whole attempt: HttpClient.Timeout doesn't limit the time to read the body.
        using var timeout = new CancellationTokenSource(options.RequestTimeout, timeProvider);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _requestUri) { Content = content };
            request.Headers.Authorization = dataset.Authorization;
            using var response = await httpClientFactory.CreateClient(ClientName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation.Token).ConfigureAwait(false);
            return await ReadResponseAsync(response, cancellation.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception exception)
        {
            return new() { Fault = timeout.IsCancellationRequested ? TransportFault.Timeout : GetFault(exception) };
        }
    }

    private static TransportFault GetFault(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    }
        ? TransportFault.NotConnected
        : TransportFault.ConnectionLost;

    private async Task<GraphResponse> ReadResponseAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var usage = UsageHeaders.Read(response.Headers);
        var graphResponse = new GraphResponse
        {
            Status = (int)response.StatusCode,
            RetryAfter = RetryAfterHeader.GetDelay(response.Headers, timeProvider.GetUtcNow()),
            UsageDelay = usage.Delay,
            UsagePercent = usage.Percent,
            HasVersionWarning = response.Headers.Contains(VersionWarningHeader),
        };
        using var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var decompressed = await ResponseDecompression.DecompressAsync(body, response.Content.Headers.ContentEncoding, cancellation).ConfigureAwait(false);
            return decompressed is null ? graphResponse : await GraphResponseReader.ReadAsync(graphResponse, decompressed, cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (graphResponse.Status >= 300)
        {
            // The status says that Meta did not accept the events, whatever is missing from the body.
            return graphResponse;
        }
    }
}
