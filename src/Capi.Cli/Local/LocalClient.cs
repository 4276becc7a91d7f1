using System.Net.Http.Headers;
using System.Text;

namespace Capi.Cli.Local;

/// <summary>Talks to a running Events Manager.</summary>
/// <param name="address">The base address of the Events Manager.</param>
/// <param name="token">Its token, or null if it needs none.</param>
internal sealed class LocalClient(Uri address, string? token) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends a request and returns status and body.</summary>
    /// <exception cref="HttpRequestException">The Events Manager can't be reached.</exception>
    public async Task<(int StatusCode, string Body)> SendAsync(HttpMethod method, string path, string? json, CancellationToken cancellationToken)
    {
        using var request = CreateRequest(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _client.SendAsync(request, cancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Opens a response that doesn't end by itself.</summary>
    /// <exception cref="HttpRequestException">The Events Manager can't be reached, or refuses.</exception>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var request = CreateRequest(HttpMethod.Get, path);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
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
