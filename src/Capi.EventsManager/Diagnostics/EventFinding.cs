namespace Capi.EventsManager.Diagnostics;

/// <summary>A problem of one event. Immutable.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Group">Problems with the same text are shown together.</param>
/// <param name="Affected">The event.</param>
/// <param name="Path">The parameter, if the group doesn't name it.</param>
internal sealed record EventFinding(EventRule Rule, string Group, AffectedEvent Affected, string? Path = null);
