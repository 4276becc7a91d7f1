namespace Capi.Consent;

/// <summary>What one consent string, cookie or header says about sending a person's data to an advertising platform.</summary>
public enum ConsentOutcome
{
    /// <summary>The source is absent, or it says nothing about the question: not applicable, not asked yet.</summary>
    NotFound = 0,

    /// <summary>The source is present and can't be read, or its format declares it invalid. Never permits anything.</summary>
    Invalid = 1,

    /// <summary>The person consented, or in an opt-out regime (USA) was asked and didn't opt out.</summary>
    Granted = 2,

    /// <summary>The person refused, or didn't consent to everything that is needed.</summary>
    Denied = 3,

    /// <summary>The person opted out of sale, sharing or targeted advertising, as US state laws and Global Privacy Control define it.</summary>
    OptedOut = 4,
}
