namespace Capi.Consent.ConsentMode;

/// <summary>The state of one signal of Google Consent Mode.</summary>
internal enum SignalState
{
    /// <summary>Not set, or a letter that isn't known.</summary>
    Unknown,

    /// <summary>Granted, by default or by update.</summary>
    Granted,

    /// <summary>Denied, by default or by update.</summary>
    Denied,
}
