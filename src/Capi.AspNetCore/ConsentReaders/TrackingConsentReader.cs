using Capi.Consent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Capi.AspNetCore.ConsentReaders;

/// <summary>Reads ASP.NET Core's own consent feature (<c>UseCookiePolicy</c> with <c>CheckConsentNeeded</c>). Thread safe.</summary>
internal sealed class TrackingConsentReader : IMetaConsentReader
{
    private static readonly ConsentFinding Granted = new() { Outcome = ConsentOutcome.Granted, Evidence = "ITrackingConsentFeature.HasConsent" };

    // CanTrack is also true where nobody was asked, and the feature doesn't know refusals: no consent means not asked or refused.
    public ConsentFinding Read(HttpContext http) =>
        http.Features.Get<ITrackingConsentFeature>() is { HasConsent: true } ? Granted : CookieConsentReader.NotFound;
}
