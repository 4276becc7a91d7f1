namespace Capi.EventsManager;

/// <summary>The source of an event copy: server or browser.</summary>
public enum EventSource
{
    /// <summary>The Conversions API: <c>POST /{version}/{dataset}/events</c>.</summary>
    Server,

    /// <summary>The Pixel: <c>/tr</c>.</summary>
    Browser,
}
