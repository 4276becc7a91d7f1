using Capi.AspNetCore.Cookies;
using Capi.Consent;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.ConsentReaders;

/// <summary>Reads a format from the first of some cookies that the request has. Thread safe.</summary>
internal sealed class CookieConsentReader(Func<string, ConsentFinding> read, params string[] names) : IMetaConsentReader
{
    /// <summary>The finding of an absent source.</summary>
    public static readonly ConsentFinding NotFound = new() { Outcome = ConsentOutcome.NotFound };

    public ConsentFinding Read(HttpContext http)
    {
        foreach (var name in names)
        {
            if (CookieHeader.Find(http.Request, name) is { } value)
                return read(value);
        }

        return NotFound;
    }
}
