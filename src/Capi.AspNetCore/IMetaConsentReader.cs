using Capi.Consent;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore;

/// <summary>Reads from a request what one source says about the visitor's consent. The findings of all readers are combined by a <see cref="ConsentPolicy"/>.</summary>
/// <remarks>
/// <see cref="MetaConsentReaders"/> has readers for the cookies and headers of the known formats. Add your own to
/// <see cref="MetaCaptureOptions.ConsentReaders"/>, or register it as a service. A reader is called at most once per request, must be thread safe, and shouldn't
/// throw: an exception counts as an unreadable source, which withholds the event.
/// </remarks>
public interface IMetaConsentReader
{
    /// <summary>Reads the source.</summary>
    /// <param name="http">The visitor's request.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> if the source is absent. Its evidence must not contain an identifier.</returns>
    ConsentFinding Read(HttpContext http);
}
