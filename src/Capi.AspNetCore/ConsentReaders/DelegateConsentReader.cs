using Capi.Consent;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.ConsentReaders;

/// <summary>Calls the app's own function. Thread safe if the function is.</summary>
internal sealed class DelegateConsentReader(Func<HttpContext, ConsentFinding> read) : IMetaConsentReader
{
    public ConsentFinding Read(HttpContext http) => read(http);
}
