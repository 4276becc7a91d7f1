namespace Capi.Consent.ConsentMode;

/// <summary>The states of the signals that one source carries.</summary>
internal struct ConsentSignals
{
    private GoogleConsentSignals _granted;
    private GoogleConsentSignals _denied;

    /// <summary>Sets a state; the last one counts, as in Consent Mode itself.</summary>
    public void Set(GoogleConsentSignals signal, SignalState state)
    {
        _granted = state == SignalState.Granted ? _granted | signal : _granted & ~signal;
        _denied = state == SignalState.Denied ? _denied | signal : _denied & ~signal;
    }

    /// <summary>Returns the state of a signal.</summary>
    public readonly SignalState Get(GoogleConsentSignals signal) =>
        (_granted & signal) != 0 ? SignalState.Granted : (_denied & signal) != 0 ? SignalState.Denied : SignalState.Unknown;

    /// <summary>A grant if all required signals are granted, a refusal if one is denied; otherwise nothing is known.</summary>
    public readonly ConsentOutcome Evaluate(GoogleConsentSignals required)
    {
        if (required == GoogleConsentSignals.None)
            return ConsentOutcome.NotFound;
        if ((_denied & required) != 0)
            return ConsentOutcome.Denied;
        return (_granted & required) == required ? ConsentOutcome.Granted : ConsentOutcome.NotFound;
    }
}
