using System.Net.Http.Headers;
using System.Text;

namespace Capi.Cli.Graph;

/// <summary>Reads nodes of the Graph API and sends events. The token is in the header, so that it is in no log of URLs.</summary>
internal sealed class GraphClient : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private const int MaxBytes = 8 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly string _version;

    public GraphClient(Uri address, string version, string token)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Timeout, MaxResponseContentBufferSize = MaxBytes };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _version = version;
        Token = token;
    }

    /// <summary>The access token.</summary>
    public string Token { get; }

    /// <summary>Reads a node.</summary>
    /// <exception cref="HttpRequestException">No answer.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or no answer within 30 seconds.</exception>
    public Task<GraphAnswer> GetAsync(string pathAndQuery, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{_version}/{pathAndQuery}"), cancellationToken);

    /// <summary>Sends a JSON body.</summary>
    /// <exception cref="HttpRequestException">No answer.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or no answer within 30 seconds.</exception>
    public Task<GraphAnswer> PostAsync(string path, string json, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{_version}/{path}") { Content = new StringContent(json, Encoding.UTF8, "application/json") }, cancellationToken);

    public void Dispose() => _client.Dispose();

    private async Task<GraphAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var disposing = request;
        using var response = await _client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new GraphAnswer((int)response.StatusCode, LenientJson.Parse(body), response.Headers.Date);
    }
}
