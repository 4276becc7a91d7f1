using Capi.Consent;

namespace Capi.AspNetCore.Capture;

/// <summary>Converts the decision of a consent policy.</summary>
internal static class ConsentMapping
{
    /// <summary>The consent that events carry.</summary>
    public static MetaConsent ToMetaConsent(ConsentDecision decision) => decision.Action switch
    {
        ConsentAction.Send => MetaConsent.Granted,
        ConsentAction.SendWithLimitedDataUse => MetaConsent.LimitedDataUse(decision.DataProcessingOptionsCountry, decision.DataProcessingOptionsState),
        _ => MetaConsent.NotGranted,
    };

    /// <summary>True for a refusal; false if nothing is known yet.</summary>
    public static bool IsRefused(ConsentDecision decision) => decision is { Action: ConsentAction.Withhold, IsUndecided: false };
}
