namespace Capi.Consent;

/// <summary>What an opt-out of sale, sharing or targeted advertising leads to.</summary>
public enum OptOutTreatment
{
    /// <summary>The event is withheld.</summary>
    Withhold = 0,

    /// <summary>The event is sent with Meta's Limited Data Use.</summary>
    LimitedDataUse = 1,

    /// <summary>The opt-out has no effect.</summary>
    Ignore = 2,
}
