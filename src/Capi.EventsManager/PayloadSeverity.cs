namespace Capi.EventsManager;

/// <summary>Whether Meta rejects a request because of a finding.</summary>
public enum PayloadSeverity
{
    /// <summary>Meta rejects the whole request.</summary>
    Error,

    /// <summary>Meta accepts the event, but the parameter is not used as intended.</summary>
    Warning,
}
