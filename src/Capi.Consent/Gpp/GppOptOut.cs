namespace Capi.Consent.Gpp;

/// <summary>The region and Meta's state code of the opt-outs in a GPP string.</summary>
internal readonly struct GppOptOut
{
    /// <summary>Combines the opt-outs of several sections.</summary>
    /// <remarks>The region is the most precise one, and a state without a code before one with a code, because it restricts more.</remarks>
    public GppOptOut(List<ConsentFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Outcome != ConsentOutcome.OptedOut)
                continue;

            State ??= finding.State;
            if (Region is null || GetPrecision(finding) > _precision)
                (Region, _precision) = (finding.Region, GetPrecision(finding));
        }
    }

    private readonly int _precision;

    /// <summary>The region of the opt-out.</summary>
    public string? Region { get; }

    /// <summary>The first state code; null without any.</summary>
    public int? State { get; }

    private static int GetPrecision(ConsentFinding finding) => finding.State is not null ? 1 : Policies.UsRegion.HasState(finding.Region ?? "") ? 2 : 0;
}
