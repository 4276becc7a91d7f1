using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>What the person behind an event allowed. The default value is <em>not granted</em>: then nothing leaves, not even hashed.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Spec sections 10.1 and 10.2.
/// It has one text form, for storing it with an order, which is also its JSON: <c>granted</c>, <c>not_granted</c> or
/// <c>limited_data_use:country:state</c>, for example <c>limited_data_use:1:1000</c>.
/// </remarks>
[JsonConverter(typeof(MetaConsentJsonConverter))]
public readonly record struct MetaConsent
{
    private const string GrantedText = "granted";
    private const string NotGrantedText = "not_granted";
    private const string LimitedDataUsePrefix = "limited_data_use:";

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

    /// <summary>Reads the text form.</summary>
    /// <returns>False, with <paramref name="consent"/> not granted, for any other text: what can't be read grants nothing.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out MetaConsent consent)
    {
        consent = text switch
        {
            GrantedText => Granted,
            not null when text.StartsWith(LimitedDataUsePrefix, StringComparison.Ordinal) => ParsePlace(text.AsSpan(LimitedDataUsePrefix.Length)),
            _ => NotGranted,
        };
        return consent.AllowsSending || text == NotGrantedText;
    }

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">It is another text; the message does not repeat it.</exception>
    public static MetaConsent Parse(string text) =>
        TryParse(text, out var consent)
            ? consent
            : throw new FormatException("A consent is written as granted, not_granted or limited_data_use:country:state.");

    /// <summary>The text form that <see cref="Parse"/> reads. It tells nothing of the person but the consent.</summary>
    public override string ToString() => _state switch
    {
        ConsentState.Granted => GrantedText,
        ConsentState.LimitedDataUse => string.Create(CultureInfo.InvariantCulture, $"{LimitedDataUsePrefix}{Country}:{State}"),
        _ => NotGrantedText,
    };

    // Only what ToString writes: a place that Limited Data Use does not know is a damaged text, not a wish.
    private static MetaConsent ParsePlace(ReadOnlySpan<char> place)
    {
        var colon = place.IndexOf(':');
        return colon >= 0
            && int.TryParse(place[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var country)
            && int.TryParse(place[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var state)
            && LimitedDataUse(country, state) is var consent
            && consent.Country == country
            && consent.State == state
                ? consent
                : NotGranted;
    }
}
