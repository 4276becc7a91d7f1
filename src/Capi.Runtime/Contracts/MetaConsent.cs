namespace Capi;

/// <summary>What the person behind an event allowed. The default value is <em>not granted</em>: then nothing leaves, not even hashed.</summary>
/// <remarks>Immutable and safe to share between threads. Spec sections 10.1 and 10.2.</remarks>
public readonly record struct MetaConsent
{
    private readonly ConsentState _state;

    private MetaConsent(ConsentState state, int country, int region)
    {
        _state = state;
        Country = country;
        State = region;
    }

    private enum ConsentState : byte
    {
        NotGranted,
        Granted,
        LimitedDataUse,
    }

    /// <summary>No consent, or none known: the event is withheld.</summary>
    public static MetaConsent NotGranted => default;

    /// <summary>The person consented: the event is sent.</summary>
    public static MetaConsent Granted => new(ConsentState.Granted, 0, 0);

    /// <summary>The event is sent with Meta's Limited Data Use.</summary>
    /// <param name="country">1 for the United States, 0 to let Meta find the place from the IP address.</param>
    /// <param name="state">1000 (California) to 1013 (Rhode Island), or 0 to let Meta find it.</param>
    /// <remarks>Anything else counts as 0: Meta then finds the place itself, which is never laxer.</remarks>
    public static MetaConsent LimitedDataUse(int country = 0, int state = 0) =>
        country == 1
            ? new(ConsentState.LimitedDataUse, 1, state is >= 1000 and <= 1013 ? state : 0)
            : new(ConsentState.LimitedDataUse, 0, 0);

    /// <summary>True when an event may be sent at all.</summary>
    public bool AllowsSending => _state != ConsentState.NotGranted;

    /// <summary>True when the event must carry the Limited Data Use fields.</summary>
    public bool IsLimitedDataUse => _state == ConsentState.LimitedDataUse;

    /// <summary>The <c>data_processing_options_country</c>: 1 or 0.</summary>
    public int Country { get; }

    /// <summary>The <c>data_processing_options_state</c>: 1000 to 1013, or 0.</summary>
    public int State { get; }

    /// <inheritdoc/>
    public override string ToString() => _state switch
    {
        ConsentState.Granted => "Granted",
        ConsentState.LimitedDataUse => FormattableString.Invariant($"LimitedDataUse({Country}, {State})"),
        _ => "NotGranted",
    };
}
