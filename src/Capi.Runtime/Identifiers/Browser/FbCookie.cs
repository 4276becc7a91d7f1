using System.Globalization;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Browser;

/// <summary>The common format of <c>fbc</c> and <c>fbp</c>: <c>fb.index.milliseconds.payload</c>, optionally with a suffix of Meta's Parameter Builder.</summary>
internal readonly ref struct FbCookie
{
    private readonly ReadOnlySpan<char> _time;

    private FbCookie(ReadOnlySpan<char> payload, ReadOnlySpan<char> time, int length)
    {
        Payload = payload;
        _time = time;
        Length = length;
    }

    /// <summary>The fourth part: the <c>fbclid</c> or the random number.</summary>
    public ReadOnlySpan<char> Payload { get; }

    /// <summary>The third part: when the cookie was stored, in Unix milliseconds; <see cref="long.MaxValue"/> if it is larger than that.</summary>
    public long Milliseconds => long.TryParse(_time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : long.MaxValue;

    /// <summary>The length of the value to send. A script and a server may both have appended a suffix; only the first one is kept.</summary>
    public int Length { get; }

    /// <summary>True if the value has this format.</summary>
    public static bool IsValid(ReadOnlySpan<char> value) => TryParse(value, out _);

    /// <summary>Parses a value; returns false if it has another format.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out FbCookie cookie)
    {
        cookie = default;
        // Don't keep a cookie that would be dropped from the event: a new value must replace it. Meta rejects the whole request
        // if a cookie contains white space or control characters.
        return value.Length <= IdentifierWriter.MaxInputLength && TextValidator.IsToken(value) && TryParseToken(value, out cookie);
    }

    /// <summary>As <see cref="TryParse"/>, for text without white space and control characters (<see cref="TextValidator.IsToken"/>).</summary>
    public static bool TryParseToken(ReadOnlySpan<char> value, out FbCookie cookie)
    {
        cookie = default;
        if (!value.StartsWith("fb.") || !TryReadNumber(value[3..], out _, out var afterIndex) || !TryReadNumber(afterIndex, out var time, out var afterTime))
            return false;

        var payload = afterTime;
        var length = value.Length;
        if (afterTime.IndexOf('.') is >= 0 and var dot)
        {
            payload = afterTime[..dot];
            if (!TryReadSuffixes(afterTime[(dot + 1)..], out var suffixLength))
                return false;

            length = value.Length - afterTime.Length + dot + 1 + suffixLength;
        }

        if (payload.IsEmpty)
            return false;

        cookie = new FbCookie(payload, time, length);
        return true;
    }

    private static bool TryReadSuffixes(ReadOnlySpan<char> text, out int firstLength)
    {
        firstLength = text.IndexOf('.') is >= 0 and var end ? end : text.Length;
        foreach (var range in text.Split('.'))
        {
            if (!ParameterBuilderSuffix.IsAcceptedInCookie(text[range]))
                return false;
        }

        return true;
    }

    // One or more digits followed by a dot.
    private static bool TryReadNumber(ReadOnlySpan<char> text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> rest)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;

        var isFollowedByDot = digits > 0 && digits < text.Length && text[digits] == '.';
        number = text[..digits];
        rest = isFollowedByDot ? text[(digits + 1)..] : default;
        return isFollowedByDot;
    }

    /// <summary>Creates a value without a suffix, which only Meta's code adds. Times before 1970 count as 1970, because a minus sign is invalid.</summary>
    public static string Create(int subdomainIndex, long milliseconds, string payload) =>
        string.Create(CultureInfo.InvariantCulture, $"fb.{subdomainIndex}.{Math.Max(milliseconds, 0)}.{payload}");
}
