namespace Capi.EventsManager.Diagnostics;

/// <summary>How serious a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Events are lost or never match.</summary>
    Error,

    /// <summary>Events count, but match or perform worse than they could.</summary>
    Warning,
}
