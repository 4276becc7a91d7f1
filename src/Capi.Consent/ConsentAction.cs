namespace Capi.Consent;

/// <summary>What to do with an event of this person.</summary>
public enum ConsentAction
{
    /// <summary>Don't send it: refused, or no evidence of consent.</summary>
    Withhold = 0,

    /// <summary>Send it.</summary>
    Send = 1,

    /// <summary>Send it with Meta's Limited Data Use.</summary>
    SendWithLimitedDataUse = 2,
}
