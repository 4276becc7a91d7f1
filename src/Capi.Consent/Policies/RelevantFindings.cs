namespace Capi.Consent.Policies;

/// <summary>Selects the findings that a decision depends on.</summary>
internal static class RelevantFindings
{
    /// <summary>Removes findings that say nothing, and Google Consent Mode if a consent platform says something.</summary>
    public static List<ConsentFinding> Select(IReadOnlyList<ConsentFinding> findings)
    {
        var relevant = new List<ConsentFinding>(findings.Count);
        var hasPlatform = false;
        foreach (var finding in findings)
        {
            if (finding is null || finding.Outcome == ConsentOutcome.NotFound)
                continue;

            relevant.Add(finding);
            hasPlatform |= IsPlatform(finding.Source);
        }

        if (hasPlatform)
            relevant.RemoveAll(static finding => finding.Source == ConsentSource.GoogleConsentMode);
        return relevant;
    }

    private static bool IsPlatform(ConsentSource source) => source
        is ConsentSource.Other or ConsentSource.Tcf or ConsentSource.GoogleAdditionalConsent or ConsentSource.Cookiebot or ConsentSource.OneTrust;
}
