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
        // Meta refuses the whole request for a cookie with white space or a control character in it, so such a one is no cookie.
        if (!PlainText.IsUnbroken(value))
            return false;

        Span<Range> parts = stackalloc Range[6];
        var count = value.Split(parts, '.');
        if (count is not (4 or 5) || value[parts[0]] is not "fb" || !Characters.AreDigits(value[parts[1]]) || !Characters.AreDigits(value[parts[2]]))
            return false;

        var payload = value[parts[3]];
        if (payload.IsEmpty || (count == 5 && !BuilderSuffix.IsAcceptedInCookie(value[parts[4]])))
            return false;

        cookie = new FbCookie(payload);
        return true;
    }

    /// <summary>Writes a new value, without a suffix: that mark is Meta's.</summary>
    public static string Create(int subdomainIndex, long milliseconds, string payload) =>
        string.Create(CultureInfo.InvariantCulture, $"fb.{subdomainIndex}.{milliseconds}.{payload}");
}
