namespace Capi.Analyzers.Migration;

/// <summary>How sure a finding is: its tier.</summary>
internal enum Evidence
{
    /// <summary>The code is no Conversions API code, or another vendor's.</summary>
    None,

    /// <summary>The shape of a payload without the endpoint, or a conclusion that other code may refute: reported as info.</summary>
    Likely,

    /// <summary>Within reach of the endpoint, and every step is known: reported as warning.</summary>
    Proven,
}
