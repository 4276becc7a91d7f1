using System.Globalization;

namespace Capi.EventsManager.Page;

/// <summary>Renders the rejected requests with the invalid parameter and the reason.</summary>
internal static class RejectedRequestTable
{
    public static Html Render(IReadOnlyList<ReceivedRequest> rejected) =>
        rejected.Count == 0
            ? default
            : Html.Format($"""
                <section class="list rejected" aria-label="Rejected requests">
                <h2>Rejected requests</h2>
                <table>
                <thead><tr><th>Received</th><th>Source</th><th>Status</th><th>Parameter</th><th>Reason</th></tr></thead>
                <tbody>{Html.Join(rejected.Select(RenderRow))}</tbody>
                </table>
                </section>
                """);

    private static Html RenderRow(ReceivedRequest request) => Html.Format($"""
        <tr><td>{Timestamps.Format(request.ReceivedAt)}</td><td>{(request.Source is EventSource.Server ? "Server" : "Browser")}</td>
        <td>{FormatStatus(request)}</td><td><code>{request.Field}</code></td><td>{request.RejectionReason}</td></tr>
        """);

    private static string FormatStatus(ReceivedRequest request) => request switch
    {
        { ErrorCode: null } => string.Create(CultureInfo.InvariantCulture, $"{request.StatusCode}"),
        { ErrorSubcode: null } => string.Create(CultureInfo.InvariantCulture, $"{request.StatusCode} · {request.ErrorCode}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{request.StatusCode} · {request.ErrorCode}/{request.ErrorSubcode}"),
    };
}
