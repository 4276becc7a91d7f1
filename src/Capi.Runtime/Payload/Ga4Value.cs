using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Numerics;

namespace Capi.Payload;

/// <summary>One value of a GA4 event, converted to the type of a contract member by generated code. A text that is no value of the type counts as absent and is
/// counted as dropped; nothing is rounded or guessed. Used by generated code; may change between versions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Ga4Value
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // ISO 8601 with an offset: a time without one would be the server's.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private readonly string? _key;
    private readonly string? _text;
    private readonly Ga4Values? _owner;

    /// <summary>Creates a value.</summary>
    /// <param name="key">Meta's key.</param>
    /// <param name="text">The text; null or blank for an absent value.</param>
    /// <param name="owner">Counts the value if it is dropped; null for nobody.</param>
    public Ga4Value(string key, string? text, Ga4Values? owner) => (_key, _text, _owner) = (key, string.IsNullOrWhiteSpace(text) ? null : text, owner);

    /// <summary>The text, unchanged; null if absent.</summary>
    public string? ToText() => _text;

    /// <summary>An integer that the type can hold exactly: 2 and 2.0, but not 2.5.</summary>
    public T? ToInteger<T>()
        where T : struct, IBinaryInteger<T>
    {
        if (TryGetNumber(out var number))
        {
            var result = T.CreateSaturating(number);
            if (decimal.CreateSaturating(result) == number)
                return result;
        }

        return Drop<T>();
    }

    /// <summary>An integer whose text is exactly this one, because the Pixel sends the text as event ID: 7, but not 07.</summary>
    public T? ToIntegerId<T>()
        where T : struct, IBinaryInteger<T> =>
        T.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var result) && result.ToString(null, CultureInfo.InvariantCulture) == _text ? result : Drop<T>();

    /// <summary>A decimal number with a decimal point.</summary>
    public decimal? ToDecimal() => TryGetNumber(out var number) ? number : Drop<decimal>();

    /// <summary>A floating-point number.</summary>
    public double? ToDouble() => TryGetNumber(out var number) ? (double)number : Drop<double>();

    /// <summary>A floating-point number.</summary>
    public float? ToSingle() => TryGetNumber(out var number) ? (float)number : Drop<float>();

    /// <summary>True or false, also as 1 and 0.</summary>
    public bool? ToBoolean() => _text switch
    {
        null => null,
        "1" => true,
        "0" => false,
        _ => bool.TryParse(_text, out var result) ? result : Drop<bool>(),
    };

    /// <summary>A GUID, in the form in which it is sent: 32 lower-case digits with hyphens.</summary>
    public Guid? ToGuid() => Guid.TryParseExact(_text, "D", out var result) && result.ToString("D") == _text ? result : Drop<Guid>();

    /// <summary>A date such as 2026-11-29.</summary>
    public DateOnly? ToDate() => DateOnly.TryParseExact(_text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var result) ? result : Drop<DateOnly>();

    /// <summary>A time with an offset, such as 2026-11-29T12:00:00Z.</summary>
    public DateTimeOffset? ToTime() =>
        DateTimeOffset.TryParseExact(_text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var result) ? result : Drop<DateTimeOffset>();

    /// <summary>An absolute URL.</summary>
    public Uri? ToUri()
    {
        if (Uri.TryCreate(_text, UriKind.Absolute, out var result))
            return result;

        RecordDropped();
        return null;
    }

    /// <summary>An IP address.</summary>
    public IPAddress? ToIpAddress()
    {
        if (IPAddress.TryParse(_text, out var result))
            return result;

        RecordDropped();
        return null;
    }

    /// <summary>Counts a text that isn't one of an enum's.</summary>
    /// <returns>Null.</returns>
    public T? Drop<T>()
        where T : struct
    {
        RecordDropped();
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(Ga4Value);

    private bool TryGetNumber(out decimal number) => decimal.TryParse(_text, PlainNumber, CultureInfo.InvariantCulture, out number);

    private void RecordDropped()
    {
        if (_text is not null)
            _owner?.RecordDropped(_key!);
    }
}
