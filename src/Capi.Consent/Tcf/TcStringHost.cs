namespace Capi.Consent.Tcf;

/// <summary>What a TC string is part of. IAB's two reference implementations validate it differently.</summary>
internal enum TcStringHost
{
    /// <summary>Nothing: the string was stored on its own.</summary>
    None,

    /// <summary>Section 2 of a GPP string.</summary>
    GppString,
}
