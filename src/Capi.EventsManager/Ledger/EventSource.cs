namespace Capi.EventsManager;

/// <summary>Which half of the tracking a copy of an event came from.</summary>
public enum EventSource
{
    /// <summary>The Conversions API: <c>POST /{version}/{dataset}/events</c>.</summary>
    Server,

    /// <summary>The Pixel: <c>/tr</c>.</summary>
    Browser,
}
