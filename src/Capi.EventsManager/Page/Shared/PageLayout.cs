namespace Capi.EventsManager.Page.Shared;

/// <summary>Renders what all pages have in common: head, skip link, navigation and footer.</summary>
internal static class PageLayout
{
    private static readonly (PageTab Tab, string Name, string Path)[] Tabs =
    [
        (PageTab.Overview, "Overview", "/"),
        (PageTab.TestEvents, "Test Events", "/events"),
        (PageTab.Deduplication, "Deduplication", "/deduplication"),
        (PageTab.MatchQuality, "Match quality", "/quality"),
        (PageTab.Diagnostics, "Diagnostics", "/diagnostics"),
        (PageTab.PayloadHelper, "Payload Helper", "/payload-helper"),
        (PageTab.Runs, "Runs", "/runs"),
        (PageTab.Faults, "Faults", "/faults"),
    ];

    /// <summary>Renders a page.</summary>
    /// <param name="tab">The page's entry in the navigation.</param>
    /// <param name="title">The title and heading.</param>
    /// <param name="run">The run that the page shows, or null for all events.</param>
    /// <param name="top">What stays as it is while events arrive, such as a form.</param>
    /// <param name="live">What is rendered again when events arrive.</param>
    /// <param name="bottom">What stays as it is below.</param>
    public static string Render(PageTab tab, string title, string? run, Html top, Html live, Html bottom = default) => Html.Format($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · Events Manager (local)</title>
        <link rel="stylesheet" href="/assets/events.css">
        <script type="module" src="/assets/events.js"></script>
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
        <p class="brand"><a href="/">Events Manager</a> <small>local emulator</small> <span id="connection" role="status"></span></p>
        <nav aria-label="Pages">
        <ul>
        {Html.Join(Tabs.Select(entry => RenderTab(entry.Name, PageLinks.WithRun(entry.Path, run), entry.Tab == tab)))}
        </ul>
        </nav>
        </header>
        <main id="content" tabindex="-1">
        <h1>{title}</h1>
        {RenderRun(run)}
        {top}
        <div id="live">
        {live}
        </div>
        {bottom}
        </main>
        <footer>
        <p>Events that this machine sent to Meta's endpoints. Nothing is forwarded to Meta. Hashes are shortened, and raw personal data is hidden.</p>
        <p class="keys">Keys: <kbd>j</kbd> and <kbd>k</kbd> move, <kbd>Enter</kbd> opens, <kbd>d</kbd> shows the details, <kbd>/</kbd> searches.</p>
        </footer>
        </body>
        </html>
        """).ToString();

    private static Html RenderRun(string? run) =>
        run is null ? default : Html.Format($"""<p class="run">Only events of the run <code>{run}</code>. <a href="/events">Show all</a></p>""");

    private static Html RenderTab(string name, string path, bool isCurrent) => isCurrent
        ? Html.Format($"""<li><a href="{path}" aria-current="page">{name}</a></li>""")
        : Html.Format($"""<li><a href="{path}">{name}</a></li>""");
}
