namespace Capi.EventsManager.Page.Shared;

/// <summary>Addresses of the pages.</summary>
internal static class PageLinks
{
    /// <summary>Returns the address for a run.</summary>
    public static string WithRun(string path, string? run) =>
        run is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}run={Uri.EscapeDataString(run)}";
}
