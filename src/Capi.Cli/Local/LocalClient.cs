using System.Net.Http.Headers;
using System.Text;

namespace Capi.Cli.Local;

/// <summary>Talks to a running Events Manager.</summary>
/// <param name="address">The base address of the Events Manager.</param>
/// <param name="token">Its token, or null if it needs none.</param>
internal sealed class LocalClient(Uri address, string? token) : IDisposable
{
    private const int MaxBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(30);

    // Redirects are not followed: an Events Manager sends none, and a POST would become a GET.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxBytes };

    /// <summary>Sends a request and returns status and body.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path and query.</param>
    /// <param name="json">The body, or null.</param>
    /// <param name="waiting">How long the Events Manager may wait before it answers, besides the 30 seconds for any answer.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="HttpRequestException">The Events Manager can't be reached.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or no answer in time.</exception>
    public async Task<(int StatusCode, string Body)> SendAsync(HttpMethod method, string path, string? json, TimeSpan waiting, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(AnswerTime + waiting);
        using var request = CreateRequest(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _client.SendAsync(request, deadline.Token);
        // The API is UTF-8; another server may name an encoding that doesn't exist.
        return ((int)response.StatusCode, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(deadline.Token)));
    }

    /// <inheritdoc cref="SendAsync(HttpMethod, string, string?, TimeSpan, CancellationToken)"/>
    public Task<(int StatusCode, string Body)> SendAsync(HttpMethod method, string path, string? json, CancellationToken cancellationToken) => SendAsync(method, path, json, TimeSpan.Zero, cancellationToken);

    /// <summary>Opens a response that doesn't end by itself.</summary>
    /// <exception cref="HttpRequestException">The Events Manager can't be reached, or refuses.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or no answer in time.</exception>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(AnswerTime);
        using var request = CreateRequest(HttpMethod.Get, path);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
        return response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage CreateRequest(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
