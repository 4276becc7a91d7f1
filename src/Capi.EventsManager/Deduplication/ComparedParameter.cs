namespace Capi.EventsManager.Deduplication;

/// <summary>A parameter of both halves of an event, masked for display. Immutable.</summary>
/// <param name="Path">The path: <c>user_data.em</c>.</param>
/// <param name="Server">The displayed value of the server half, or null if it has none.</param>
/// <param name="Browser">The displayed value of the browser half, or null if it has none.</param>
/// <param name="Differs">True if both halves have the parameter with different values.</param>
public sealed record ComparedParameter(string Path, string? Server, string? Browser, bool Differs);
