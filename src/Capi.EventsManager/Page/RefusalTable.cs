using System.Globalization;

namespace Capi.EventsManager.Page;

/// <summary>Renders the rejected requests with the invalid parameter and the reason.</summary>
internal static class RefusalTable
{
    public static Html Render(IReadOnlyList<ReceivedRequest> refused) =>
        refused.Count == 0
            ? default
            : Html.Of($"""
                <section class="list rejected" aria-label="Rejected requests">
                <h2>Rejected requests</h2>
                <table>
                <thead><tr><th>Received</th><th>Source</th><th>Status</th><th>Parameter</th><th>Reason</th></tr></thead>
                <tbody>{Html.Join(refused.Select(Row))}</tbody>
                </table>
                </section>
                """);

    private static Html Row(ReceivedRequest request) => Html.Of($"""
        <tr><td>{Times.Show(request.ReceivedAt)}</td><td>{(request.Source is EventSource.Server ? "Server" : "Browser")}</td>
        <td>{Answer(request)}</td><td><code>{request.Field}</code></td><td>{request.Refusal}</td></tr>
        """);

    private static string Answer(ReceivedRequest request) => request switch
    {
        { ErrorCode: null } => string.Create(CultureInfo.InvariantCulture, $"{request.StatusCode}"),
        { ErrorSubcode: null } => string.Create(CultureInfo.InvariantCulture, $"{request.StatusCode} · {request.ErrorCode}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{request.StatusCode} · {request.ErrorCode}/{request.ErrorSubcode}"),
    };
}
