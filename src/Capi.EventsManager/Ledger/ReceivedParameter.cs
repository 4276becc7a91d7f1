namespace Capi.EventsManager;

/// <summary>A parameter that is not an identifier, as it may be shown.</summary>
/// <param name="Path">Its place in the event: <c>custom_data.currency</c>.</param>
/// <param name="Shown">Its value as text: cut to 300 characters; the query of a URL and anything like an e-mail address masked.</param>
public sealed record ReceivedParameter(string Path, string Shown);
