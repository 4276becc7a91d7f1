using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>The consent of the person an event is about. The default value is <em>not granted</em>: the event is not sent, not even with hashed identifiers.</summary>
/// <remarks>
/// Immutable and thread safe. To store it with an order, use its string form, which is also its JSON value: <c>granted</c>, <c>not_granted</c>
/// or <c>limited_data_use:country:state</c>, for example <c>limited_data_use:1:1000</c>. Limited Data Use is described in Meta's
/// <see href="https://developers.facebook.com/docs/marketing-apis/data-processing-options">data processing options</see>.
/// </remarks>
[JsonConverter(typeof(MetaConsentJsonConverter))]
public readonly record struct MetaConsent
{
    private const string GrantedText = "granted";
    private const string NotGrantedText = "not_granted";
    private const string LimitedDataUsePrefix = "limited_data_use:";

    private readonly ConsentKind _kind;

    private MetaConsent(ConsentKind state, int country, int stateCode)
    {
        _kind = state;
        DataProcessingOptionsCountry = country;
        DataProcessingOptionsState = stateCode;
    }

    private enum ConsentKind : byte
    {
        NotGranted,
        Granted,
        LimitedDataUse,
    }

    /// <summary>No consent, or none known: the event is not sent.</summary>
    public static MetaConsent NotGranted => default;

    /// <summary>The person consented: the event is sent.</summary>
    public static MetaConsent Granted => new(ConsentKind.Granted, 0, 0);

    /// <summary>The event is sent with Meta's Limited Data Use (<c>LDU</c>).</summary>
    /// <param name="country">1 for the United States, or 0 to let Meta geolocate the IP address.</param>
    /// <param name="state">1000 (California) to 1013 (Rhode Island), or 0 to let Meta geolocate the IP address.</param>
    /// <remarks>Any other value is replaced by 0: Meta then geolocates, which is never less strict.</remarks>
    public static MetaConsent LimitedDataUse(int country = 0, int state = 0) =>
        country == 1
            ? new(ConsentKind.LimitedDataUse, 1, state is >= 1000 and <= 1013 ? state : 0)
            : new(ConsentKind.LimitedDataUse, 0, 0);

    /// <summary>True when the event may be sent.</summary>
    public bool AllowsSending => _kind != ConsentKind.NotGranted;

    /// <summary>True when the event is sent with Limited Data Use.</summary>
    public bool IsLimitedDataUse => _kind == ConsentKind.LimitedDataUse;

    /// <summary>The <c>data_processing_options_country</c>: 1 or 0.</summary>
    public int DataProcessingOptionsCountry { get; }

    /// <summary>The <c>data_processing_options_state</c>: 1000 to 1013, or 0.</summary>
    public int DataProcessingOptionsState { get; }

    /// <summary>Parses the string form.</summary>
    /// <returns>False for any other text; <paramref name="consent"/> is then not granted.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out MetaConsent consent)
    {
        consent = text switch
        {
            GrantedText => Granted,
            not null when text.StartsWith(LimitedDataUsePrefix, StringComparison.Ordinal) => ParseLimitedDataUse(text.AsSpan(LimitedDataUsePrefix.Length)),
            _ => NotGranted,
        };
        return consent.AllowsSending || text == NotGrantedText;
    }

    /// <summary>Parses the string form.</summary>
    /// <exception cref="FormatException">The text has another form; the message doesn't contain it.</exception>
    public static MetaConsent Parse(string text) =>
        TryParse(text, out var consent)
            ? consent
            : throw new FormatException("A consent must be granted, not_granted or limited_data_use:country:state.");

    /// <summary>Returns the consent that allows less. Two different places of Limited Data Use become one without a place, which Meta then geolocates.</summary>
    internal static MetaConsent GetStricter(MetaConsent first, MetaConsent second) =>
        first == second ? first
        : !first.AllowsSending || !second.AllowsSending ? NotGranted
        : first.IsLimitedDataUse && second.IsLimitedDataUse ? LimitedDataUse()
        : first.IsLimitedDataUse ? first : second;

    /// <summary>Returns the string form that <see cref="Parse"/> reads. Contains no personal data besides the consent.</summary>
    public override string ToString() => _kind switch
    {
        ConsentKind.Granted => GrantedText,
        ConsentKind.LimitedDataUse => string.Create(CultureInfo.InvariantCulture, $"{LimitedDataUsePrefix}{DataProcessingOptionsCountry}:{DataProcessingOptionsState}"),
        _ => NotGrantedText,
    };

    // Accept only what ToString writes: an unknown country or state means that the text is corrupt.
    private static MetaConsent ParseLimitedDataUse(ReadOnlySpan<char> options)
    {
        var colon = options.IndexOf(':');
        return colon >= 0
            && int.TryParse(options[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var country)
            && int.TryParse(options[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var state)
            && LimitedDataUse(country, state) is var consent
            && consent.DataProcessingOptionsCountry == country
            && consent.DataProcessingOptionsState == state
                ? consent
                : NotGranted;
    }
}
