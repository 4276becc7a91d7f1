namespace Capi.Consent.Policies;

/// <summary>Creates decisions with their evidence.</summary>
internal static class ConsentDecisions
{
    /// <summary>Nothing is known: the event is withheld.</summary>
    public static readonly ConsentDecision Undecided = new() { Action = ConsentAction.Withhold, IsUndecided = true, Evidence = "no evidence" };

    /// <summary>Creates a decision; the evidence is the reason and that of the findings.</summary>
    public static ConsentDecision Create(ConsentAction action, string reason, IReadOnlyList<ConsentFinding> decidedBy, int country = 0, int state = 0) => new()
    {
        Action = action,
        DataProcessingOptionsCountry = country,
        DataProcessingOptionsState = state,
        DecidedBy = decidedBy,
        Evidence = $"{reason}: {string.Join("; ", decidedBy.Select(static finding => finding.Evidence))}",
    };
}
