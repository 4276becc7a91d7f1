namespace Capi.Consent;

/// <summary>The choices of a <see cref="ConsentPolicy"/>.</summary>
public sealed record ConsentPolicyOptions
{
    /// <summary>An opt-out in a US state that has a code at Meta, or in the USA without a known state. Default: Limited Data Use.</summary>
    public OptOutTreatment OptOutInUsa { get; init; } = OptOutTreatment.LimitedDataUse;

    /// <summary>An opt-out in a US state for which Meta has no code, such as Virginia. Default: the event is withheld.</summary>
    public OptOutTreatment OptOutInStateWithoutCode { get; init; } = OptOutTreatment.Withhold;

    /// <summary>An opt-out (Global Privacy Control) of a visitor outside the USA, or whose country is unknown. Default: the event is withheld.</summary>
    public OptOutTreatment OptOutOutsideUsa { get; init; } = OptOutTreatment.Withhold;

    /// <summary>The region of visitors about whom neither the caller nor a finding says anything, such as <c>US</c> for a shop that sells only there. Default: null.</summary>
    public string? DefaultRegion { get; init; }
}
