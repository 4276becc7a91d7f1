using Capi.Consent;

namespace Capi.Cli.Consent;

/// <summary>A format of consent: its name on the command line, its description and its reader.</summary>
/// <param name="Name">The name in JSON lines.</param>
/// <param name="Description">The name for people.</param>
/// <param name="Read">Reads a value with default options.</param>
internal sealed record ConsentKind(string Name, string Description, Func<string?, ConsentFinding> Read)
{
    public static readonly ConsentKind Tcf = new("tcf", "TC string of IAB's TCF", value => TcfConsentReader.Read(value));
    public static readonly ConsentKind Gpp = new("gpp", "string of IAB's GPP", value => GppReader.Read(value));
    public static readonly ConsentKind UsPrivacy = new("usprivacy", "US Privacy string", UsPrivacyReader.Read);
    public static readonly ConsentKind Cookiebot = new("cookiebot", "cookie of Cookiebot", value => CookiebotConsentReader.Read(value));
    public static readonly ConsentKind OneTrust = new("onetrust", "cookie of OneTrust", value => OneTrustConsentReader.Read(value));
    public static readonly ConsentKind Gcs = new("gcs", "gcs parameter of Google Consent Mode", value => GoogleConsentModeReader.ReadGcs(value));
    public static readonly ConsentKind Gcd = new("gcd", "gcd parameter of Google Consent Mode", value => GoogleConsentModeReader.ReadGcd(value));
    public static readonly ConsentKind DataLayer = new("datalayer", "state of Google Consent Mode", value => GoogleConsentModeReader.ReadDataLayer(value));
    public static readonly ConsentKind AdditionalConsent = new("ac", "Google's Additional Consent string", value => GoogleAdditionalConsentReader.Read(value));
    public static readonly ConsentKind GlobalPrivacyControl = new("gpc", "header of Global Privacy Control", GlobalPrivacyControlReader.Read);

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<ConsentKind> All =
        [Tcf, Gpp, UsPrivacy, Cookiebot, OneTrust, Gcs, Gcd, DataLayer, AdditionalConsent, GlobalPrivacyControl];

    /// <summary>Finds a kind by its name.</summary>
    public static ConsentKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
