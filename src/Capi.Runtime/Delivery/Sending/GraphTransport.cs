using System.Buffers;
using System.Net.Http.Headers;

namespace Capi.Delivery;

/// <summary>Makes one attempt: a POST to <c>/{version}/{dataset}/events</c>. Reports failures in the returned response; throws only on cancellation.</summary>
/// <remarks>The access token is sent in the Authorization header only, never in the URL or the body.</remarks>
internal sealed class GraphTransport(Dataset dataset, MetaCapiOptions options, IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>The name of the client in <see cref="IHttpClientFactory"/>.</summary>
    public const string ClientName = "Capi.Delivery";

    // Meta's responses have a few hundred bytes. A longer one comes from something else, so only this much is read.
    private const int LongestAnswer = 64 * 1024;

    private readonly Uri _address = new($"{options.BaseAddress.AbsoluteUri.TrimEnd('/')}/{options.GraphVersion}/{dataset.Id}/events");
    private readonly AuthenticationHeaderValue _authorization = new("Bearer", dataset.AccessToken);

    /// <summary>Sends the content once.</summary>
    /// <param name="content">The body.</param>
    /// <param name="stop">Cancels the attempt; the method then throws <see cref="OperationCanceledException"/>.</param>
    public async Task<GraphAnswer> SendAsync(BatchContent content, CancellationToken stop)
    {
        // One timeout for the whole attempt: HttpClient.Timeout doesn't limit the time to read the body.
        using var timeout = new CancellationTokenSource(options.RequestTimeout, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = content };
            request.Headers.Authorization = _authorization;
            using var response = await clients.CreateClient(ClientName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ended.Token).ConfigureAwait(false);
            return await ReadAsync(response, ended.Token).ConfigureAwait(false);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
        catch (Exception exception)
        {
            return new() { Fault = timeout.IsCancellationRequested ? TransportFault.Timeout : FaultOf(exception) };
        }
    }

    private static TransportFault FaultOf(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    }
        ? TransportFault.NotConnected
        : TransportFault.ConnectionLost;

    private async Task<GraphAnswer> ReadAsync(HttpResponseMessage response, CancellationToken ended)
    {
        var answer = new GraphAnswer
        {
            Status = (int)response.StatusCode,
            RetryAfter = RetryAfter.Of(response.Headers.RetryAfter, time.GetUtcNow()),
        };
        var buffer = ArrayPool<byte>.Shared.Rent(LongestAnswer);
        try
        {
            using var body = await response.Content.ReadAsStreamAsync(ended).ConfigureAwait(false);
            var length = await body.ReadAtLeastAsync(buffer.AsMemory(0, LongestAnswer), LongestAnswer, throwOnEndOfStream: false, ended).ConfigureAwait(false);
            return GraphAnswerParser.Read(answer, buffer.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
