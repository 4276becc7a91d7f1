using Capi.Consent.Cookies;
using Capi.Consent.Policies;
using Capi.Consent.Text;

namespace Capi.Consent;

/// <summary>Reads the cookie of <see href="https://my.onetrust.com/s/article/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0">OneTrust</see>.</summary>
/// <remarks>
/// <para>The cookie has the form of a query string: <c>isGpcEnabled=0&amp;groups=C0001:1,C0004:0&amp;landingPath=NotLandingPage&amp;geolocation=US;CA</c>, in any order,
/// percent-encoded once or twice. Its flags of Global Privacy Control are an opt-out. A cookie of a visitor who hasn't chosen yet says nothing.</para>
/// <para>Thread safe. Never throws; reads at most 16,384 characters.</para>
/// </remarks>
public static class OneTrustConsentReader
{
    private const int MaxLength = 16_384;

    private static readonly OneTrustConsentOptions DefaultOptions = new();

    /// <summary>Reads the cookie <c>OptanonConsent</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, group or choice, <see cref="ConsentOutcome.Invalid"/> for text that isn't such a cookie.</returns>
    public static ConsentFinding Read(string? value, OneTrustConsentOptions? options = null)
    {
        if (string.IsNullOrWhiteSpace(value))
            return Findings.Absent(ConsentSource.OneTrust);

        if (value.Length > MaxLength)
            return Findings.Invalid(ConsentSource.OneTrust, "onetrust too long");

        var fields = OneTrustFields.Read(value);
        return fields.IsRecognized
            ? Evaluate(fields, options ?? DefaultOptions)
            : Findings.Invalid(ConsentSource.OneTrust, "onetrust unreadable");
    }

    private static ConsentFinding Evaluate(OneTrustFields fields, OneTrustConsentOptions options)
    {
        var groups = OneTrustGroups.Evaluate(fields.Groups, options.Groups);
        var outcome = Decide(fields, groups);
        var isUsOptOut = outcome == ConsentOutcome.OptedOut && fields.Region is { } region && UsRegion.IsUsa(region);
        return new ConsentFinding
        {
            Outcome = outcome,
            Source = ConsentSource.OneTrust,
            Region = fields.Region,
            Country = isUsOptOut ? UsRegion.Country : null,
            State = isUsOptOut ? UsRegion.GetStateCode(fields.Region!) : null,
            Evidence = CreateEvidence(fields, groups, options),
        };
    }

    // Outside the USA a refused group is a refusal, with or without Global Privacy Control.
    private static ConsentOutcome Decide(OneTrustFields fields, ConsentOutcome groups)
    {
        if (fields.HasGpc)
        {
            var isAbroad = fields.Region is { } region && !UsRegion.IsUsa(region);
            return isAbroad && groups == ConsentOutcome.Denied && !fields.IsUndecided ? ConsentOutcome.Denied : ConsentOutcome.OptedOut;
        }

        return fields.IsUndecided ? ConsentOutcome.NotFound : groups;
    }

    private static string CreateEvidence(OneTrustFields fields, ConsentOutcome groups, OneTrustConsentOptions options)
    {
        var evidence = new EvidenceWriter(stackalloc char[EvidenceWriter.BufferSize]);
        evidence.Write("onetrust groups=");
        for (var index = 0; index < options.Groups.Count; index++)
        {
            if (index > 0)
                evidence.Write("+");
            evidence.Write(options.Groups[index]);
        }

        evidence.Write(groups switch
        {
            ConsentOutcome.Granted => ":1",
            ConsentOutcome.Denied => ":0",
            ConsentOutcome.Invalid => ":unreadable",
            _ => ":absent",
        });
        evidence.Write("gpc", fields.HasGpc ? "1" : "0");
        if (fields.IsUndecided)
            evidence.Write("chosen", "no");
        if (fields.Region is { } region)
            evidence.Write("region", region);
        return evidence.ToString();
    }
}
