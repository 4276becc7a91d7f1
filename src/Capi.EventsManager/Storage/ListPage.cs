namespace Capi.EventsManager.Storage;

/// <summary>One page of the list.</summary>
/// <param name="Rows">The rows, newest first.</param>
/// <param name="Newer">The value of <see cref="EventQuery.After"/> for the page before, or null on the first one.</param>
/// <param name="Older">The value of <see cref="EventQuery.Before"/> for the next page, or null on the last one.</param>
internal sealed record ListPage(IReadOnlyList<ListRow> Rows, long? Newer, long? Older);
