using Capi.Consent.Text;

namespace Capi.Consent.Cookies;

/// <summary>The cookie of Cookiebot: a JavaScript object, or one of two numbers.</summary>
internal static class CookiebotCookie
{
    // A visitor outside the configured regions, for whom everything is allowed; and a visitor who declined.
    private const string NoRegionValue = "-1";
    private const string DeclinedValue = "0";

    /// <summary>Reads and evaluates a decoded cookie.</summary>
    public static ConsentFinding Evaluate(ReadOnlySpan<char> text, string category)
    {
        text = CookieText.Trim(text);
        return text switch
        {
            NoRegionValue => Findings.Create(ConsentSource.Cookiebot, ConsentOutcome.Granted, "cookiebot value=-1"),
            DeclinedValue => Findings.Create(ConsentSource.Cookiebot, ConsentOutcome.Denied, "cookiebot value=0"),
            _ when ScriptObjectReader.TryCreate(text, out var reader) => Evaluate(reader, category),
            _ => Findings.Invalid(ConsentSource.Cookiebot, "cookiebot unreadable"),
        };
    }

    private static ConsentFinding Evaluate(ScriptObjectReader reader, string category)
    {
        bool? isAllowed = null;
        var isDeclined = false;
        string? method = null, region = null;
        while (reader.MoveNext())
        {
            if (IsName(reader.Key, category))
                isAllowed = isAllowed is not false && IsName(reader.Value, "true");
            else if (IsName(reader.Key, "stamp"))
                isDeclined |= reader.Value.SequenceEqual(DeclinedValue);
            else if (IsName(reader.Key, "method"))
                method = IsName(reader.Value, "implied") ? "implied" : IsName(reader.Value, "explicit") ? "explicit" : "other";
            else if (IsName(reader.Key, "region"))
                region = RegionText.Parse(reader.Value);
        }

        if (reader.HasFailed)
            return Findings.Invalid(ConsentSource.Cookiebot, "cookiebot unreadable");

        var outcome = isDeclined || isAllowed is false ? ConsentOutcome.Denied : isAllowed is true ? ConsentOutcome.Granted : ConsentOutcome.NotFound;
        return Findings.Create(ConsentSource.Cookiebot, outcome, CreateEvidence(category, isAllowed, isDeclined, method, region)) with { Region = region };
    }

    private static string CreateEvidence(string category, bool? isAllowed, bool isDeclined, string? method, string? region)
    {
        var evidence = new EvidenceWriter(stackalloc char[EvidenceWriter.BufferSize]);
        evidence.Write("cookiebot");
        evidence.Write(category, isAllowed is null ? "absent" : isAllowed is true ? "true" : "false");
        if (isDeclined)
            evidence.Write("stamp", DeclinedValue);
        if (method is not null)
            evidence.Write("method", method);
        if (region is not null)
            evidence.Write("region", region);
        return evidence.ToString();
    }

    private static bool IsName(ReadOnlySpan<char> text, ReadOnlySpan<char> name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
