using Capi.Consent.Text;

namespace Capi.Consent;

/// <summary>Reads Google's <see href="https://support.google.com/admanager/answer/9681920">Additional Consent</see> string, versions 1 and 2.</summary>
/// <remarks>
/// <para>It lists the providers outside IAB's vendor list that the visitor consented to: <c>2~1.35.89~dv.9.21</c> (consented, then merely disclosed), or <c>1~1.35.89</c>.</para>
/// <para>Thread safe. Never throws; reads at most 65,536 characters.</para>
/// </remarks>
public static class GoogleAdditionalConsentReader
{
    private const int MaxLength = 65_536;
    private const string DisclosedPrefix = "dv.";

    private static readonly GoogleAdditionalConsentOptions DefaultOptions = new();

    /// <summary>Reads an AC string, as in the cookie <c>addtl_consent</c> or <c>OTAdditionalConsentString</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, GoogleAdditionalConsentOptions? options = null)
    {
        if (string.IsNullOrWhiteSpace(value))
            return Findings.Absent(ConsentSource.GoogleAdditionalConsent);

        if (value.Length > MaxLength)
            return Findings.Invalid(ConsentSource.GoogleAdditionalConsent, "ac too long");

        var providerId = (options ?? DefaultOptions).ProviderId;
        var text = CookieText.Trim(PercentEncoding.DecodeAll(value, spaceForPlus: false));
        return TryRead(text, out var version, out var providers)
            ? Create(version, providers, providerId)
            : Findings.Invalid(ConsentSource.GoogleAdditionalConsent, "ac unreadable");
    }

    private static ConsentFinding Create(char version, int[] providers, int providerId)
    {
        var isConsented = Array.BinarySearch(providers, providerId) >= 0;
        return new ConsentFinding
        {
            Outcome = isConsented ? ConsentOutcome.Granted : ConsentOutcome.Denied,
            Source = ConsentSource.GoogleAdditionalConsent,
            Vendors = providers,
            Evidence = $"ac version={version} provider={providerId} consented={(isConsented ? "yes" : "no")}",
        };
    }

    private static bool TryRead(ReadOnlySpan<char> text, out char version, out int[] providers)
    {
        (version, providers) = ('\0', []);
        if (text is not [('1' or '2') and var first, '~', .. var rest])
            return false;

        version = first;
        var tilde = rest.IndexOf('~');
        var consented = tilde < 0 ? rest : rest[..tilde];
        if (tilde >= 0 && (version == '1' || !IsDisclosed(rest[(tilde + 1)..])))
            return false;

        return TryReadIds(consented, out providers);
    }

    private static bool IsDisclosed(ReadOnlySpan<char> text) =>
        text.StartsWith(DisclosedPrefix) ? TryReadIds(text[DisclosedPrefix.Length..], out _) : text.SequenceEqual("dv");

    private static bool TryReadIds(ReadOnlySpan<char> text, out int[] ids)
    {
        ids = [];
        if (text.IsEmpty)
            return true;

        var found = new int[text.Count('.') + 1];
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            if (!int.TryParse(text[range], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out found[count++]))
                return false;
        }

        Array.Sort(found);
        ids = RemoveDuplicates(found);
        return true;
    }

    private static int[] RemoveDuplicates(int[] sorted)
    {
        var count = 1;
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index] != sorted[index - 1])
                sorted[count++] = sorted[index];
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }
}
