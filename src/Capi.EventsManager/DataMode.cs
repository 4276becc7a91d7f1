namespace Capi.EventsManager;

/// <summary>What happens with the events of an earlier session in the data file. A session is the time from a start of the server to its end.</summary>
public enum DataMode
{
    /// <summary>Begins a new session. The events of the ten last sessions are kept.</summary>
    New,

    /// <summary>Continues the last session: its events are shown, counted and deduplicated as if the server had not stopped.</summary>
    Resume,
}
