using Capi.Consent;

namespace Capi.AspNetCore;

/// <summary>What is captured from requests, how consent is read, and which cookies are set.</summary>
public sealed class MetaCaptureOptions
{
    /// <summary>The readers of consent. Default: <see cref="MetaConsentReaders.CreateDefaults"/>, all known formats. The strictest finding wins, whatever the order.</summary>
    public IList<IMetaConsentReader> ConsentReaders { get; set; } = MetaConsentReaders.CreateDefaults();

    /// <summary>Combines the findings of the readers. Default: <see cref="Consent.ConsentPolicy.Default"/>.</summary>
    public ConsentPolicy ConsentPolicy { get; set; } = ConsentPolicy.Default;

    /// <summary>The parameters that stay in the query of <c>event_source_url</c> and <c>referrer_url</c>; case-sensitive. All others are removed, because queries contain
    /// personal data such as email addresses. Default: the <c>utm_</c> parameters.</summary>
    public IList<string> QueryParameters { get; set; } = ["utm_source", "utm_medium", "utm_campaign", "utm_id", "utm_term", "utm_content"];

    /// <summary>The domains to set the cookies on, such as <c>example.com</c>; the first one that is the host or a parent of it is used. Default: empty, the
    /// registrable domain by the public suffix list.</summary>
    public IList<string> CookieDomains { get; set; } = [];

    /// <summary>True (default) to create and renew <c>_fbc</c> and <c>_fbp</c> on HTML pages of visitors who consented. False leaves them to the Pixel.</summary>
    public bool SetCookies { get; set; } = true;

    /// <summary>True (default) to carry the ad's <c>fbclid</c> in the site's links, forms and redirects until the visitor answers the consent banner, and to remove it from the
    /// redirect after the answer. Links need <c>@addTagHelper *, Capi.AspNetCore</c>.</summary>
    public bool CarryClicks { get; set; } = true;

    /// <summary>Whether events of visitors who haven't answered the consent question wait for the answer. Off by default.</summary>
    public MetaHoldOptions EventHold { get; } = new();

    /// <summary>The script that the Pixel's base code loads. Default: Meta's. Another one is for tests and stand-ins.</summary>
    public Uri PixelScript { get; set; } = new("https://connect.facebook.net/en_US/fbevents.js");

    /// <summary>The image that browsers without scripts request. Default: Meta's.</summary>
    public Uri PixelImage { get; set; } = new("https://www.facebook.com/tr");
}
