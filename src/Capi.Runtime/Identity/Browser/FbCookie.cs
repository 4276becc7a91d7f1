using System.Globalization;

namespace Capi.Identity;

/// <summary>The common form of <c>fbc</c> and <c>fbp</c>: <c>fb.index.milliseconds.payload</c>, perhaps with a suffix of Meta's builder (spec section 4.2).</summary>
internal readonly ref struct FbCookie
{
    private FbCookie(ReadOnlySpan<char> payload) => Payload = payload;

    /// <summary>The fourth part: the click id or the random number.</summary>
    public ReadOnlySpan<char> Payload { get; }

    /// <summary>True when a value has this form.</summary>
    public static bool IsValid(ReadOnlySpan<char> value) => TryParse(value, out _);

    /// <summary>Reads a value; false when it has another form.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out FbCookie cookie)
    {
        cookie = default;
        // What the event would leave out must not be kept here in the place of a new value. As for white space and control
        // characters, Meta refuses the whole request for a cookie that holds one, so such a one is no cookie.
        return value.Length <= IdentifierWriter.MaxInputLength && PlainText.IsUnbroken(value) && TryParseUnbroken(value, out cookie);
    }

    /// <summary>As the other one, for text in one piece (<see cref="PlainText.IsUnbroken"/>).</summary>
    public static bool TryParseUnbroken(ReadOnlySpan<char> value, out FbCookie cookie)
    {
        cookie = default;
        if (!value.StartsWith("fb.") || !TryTakeNumber(value[3..], out var behindIndex) || !TryTakeNumber(behindIndex, out var behindTime))
            return false;

        var payload = behindTime;
        if (behindTime.IndexOf('.') is >= 0 and var dot)
        {
            payload = behindTime[..dot];
            if (!BuilderSuffix.IsAcceptedInCookie(behindTime[(dot + 1)..]))
                return false;
        }

        if (payload.IsEmpty)
            return false;

        cookie = new FbCookie(payload);
        return true;
    }

    // Digits, one at least, and the dot behind them.
    private static bool TryTakeNumber(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;

        var isFollowedByDot = digits > 0 && digits < text.Length && text[digits] == '.';
        rest = isFollowedByDot ? text[(digits + 1)..] : default;
        return isFollowedByDot;
    }

    /// <summary>Writes a new value, without a suffix: that mark is Meta's. A minus sign would make it unreadable, so no time is before 1970.</summary>
    public static string Create(int subdomainIndex, long milliseconds, string payload) =>
        string.Create(CultureInfo.InvariantCulture, $"fb.{subdomainIndex}.{Math.Max(milliseconds, 0)}.{payload}");
}
