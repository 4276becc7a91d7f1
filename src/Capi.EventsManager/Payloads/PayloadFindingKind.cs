namespace Capi.EventsManager.Payloads;

/// <summary>What a finding means for the request.</summary>
public enum PayloadFindingKind
{
    /// <summary>Meta refuses the whole request.</summary>
    Refusal,

    /// <summary>Meta accepts the event, but it should be corrected.</summary>
    Warning,
}
