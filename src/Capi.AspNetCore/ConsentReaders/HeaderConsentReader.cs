using Capi.Consent;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.ConsentReaders;

/// <summary>Reads a format from a request header. Thread safe.</summary>
internal sealed class HeaderConsentReader(string name, Func<string, ConsentFinding> read) : IMetaConsentReader
{
    public ConsentFinding Read(HttpContext http) =>
        http.Request.Headers[name] is { Count: > 0 } value ? read(value.ToString()) : CookieConsentReader.NotFound;
}
