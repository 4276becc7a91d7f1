using Capi.AspNetCore.Cookies;
using Capi.Consent;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.ConsentReaders;

/// <summary>Reads the answer that the app's own banner stores in a cookie. Thread safe.</summary>
internal sealed class AnswerCookieReader(string name, string granted, string? denied) : IMetaConsentReader
{
    private readonly ConsentFinding _granted = new() { Outcome = ConsentOutcome.Granted, Evidence = $"cookie {name}" };
    private readonly ConsentFinding _denied = new() { Outcome = ConsentOutcome.Denied, Evidence = $"cookie {name}" };

    public ConsentFinding Read(HttpContext http)
    {
        if (CookieHeader.Find(http.Request, name) is not { } value)
            return CookieConsentReader.NotFound;
        if (value == granted)
            return _granted;

        // With a list of two answers, any other text is none of them: the visitor is asked again.
        return denied is null || value == denied ? _denied : CookieConsentReader.NotFound;
    }
}
