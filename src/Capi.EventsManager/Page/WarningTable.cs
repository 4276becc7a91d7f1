namespace Capi.EventsManager.Page;

/// <summary>Renders the warnings returned in <c>messages</c> for accepted requests.</summary>
internal static class WarningTable
{
    private const int MaxShown = 50;

    public static Html Render(IReadOnlyList<ReceivedRequest> requests)
    {
        List<(ReceivedRequest Request, string Text)> warnings =
            [.. requests.SelectMany(request => request.Warnings, (request, text) => (request, text)).Take(MaxShown)];

        return warnings.Count == 0
            ? default
            : Html.Format($"""
                <section class="list" aria-label="Warnings">
                <h2>Warnings</h2>
                <table>
                <thead><tr><th>Received</th><th>Warning</th></tr></thead>
                <tbody>{Html.Join(warnings.Select(warning => RenderRow(warning.Request, warning.Text)))}</tbody>
                </table>
                </section>
                """);
    }

    private static Html RenderRow(ReceivedRequest request, string text) =>
        Html.Format($"<tr><td>{Timestamps.Format(request.ReceivedAt)}</td><td>{text}</td></tr>");
}
