using Capi.AspNetCore.Cookies;
using Capi.Consent;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.ConsentReaders;

/// <summary>Reads a format from one or more cookies; of several the strictest finding counts. Thread safe.</summary>
internal sealed class CookieConsentReader(Func<string, ConsentFinding> read, params string[] names) : IMetaConsentReader
{
    /// <summary>The finding of an absent source.</summary>
    public static readonly ConsentFinding NotFound = new() { Outcome = ConsentOutcome.NotFound };

    public ConsentFinding Read(HttpContext http)
    {
        var strictest = NotFound;
        foreach (var name in names)
        {
            if (CookieHeader.Find(http.Request, name) is { } value && read(value) is var finding && GetStrictness(finding.Outcome) > GetStrictness(strictest.Outcome))
                strictest = finding;
        }

        return strictest;
    }

    private static int GetStrictness(ConsentOutcome outcome) => outcome switch
    {
        ConsentOutcome.NotFound => 0,
        ConsentOutcome.Granted => 1,
        ConsentOutcome.OptedOut => 2,
        ConsentOutcome.Invalid => 3,
        _ => 4,
    };
}
