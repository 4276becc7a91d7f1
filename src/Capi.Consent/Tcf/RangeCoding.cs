namespace Capi.Consent.Tcf;

/// <summary>How the bounds of ranges of vendor IDs are coded.</summary>
internal enum RangeCoding
{
    /// <summary>16 bits for each bound (TCF).</summary>
    Fixed,

    /// <summary>Differences in Fibonacci coding (GPP).</summary>
    Fibonacci,
}
