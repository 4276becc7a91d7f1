namespace Capi.Consent.Policies;

/// <summary>Selects the findings that a decision depends on.</summary>
internal static class RelevantFindings
{
    /// <summary>Removes findings that say nothing, and Google Consent Mode if a consent platform says something.</summary>
    public static List<ConsentFinding> Select(IReadOnlyList<ConsentFinding> findings)
    {
        // An empty list has no array yet: most requests without a consent platform end here.
        var relevant = new List<ConsentFinding>();
        var hasPlatform = false;
        for (var index = 0; index < findings.Count; index++)
        {
            if (findings[index] is not { Outcome: not ConsentOutcome.NotFound } finding)
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
