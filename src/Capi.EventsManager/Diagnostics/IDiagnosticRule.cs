namespace Capi.EventsManager.Diagnostics;

/// <summary>Finds one kind of problem in the received events. Stateless.</summary>
internal interface IDiagnosticRule
{
    /// <summary>Returns the diagnostics with the events that they concern; none without a problem.</summary>
    IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input);
}
