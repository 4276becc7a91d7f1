namespace Capi.Cli.Manifests;

/// <summary>The names of the properties in the manifest.</summary>
internal static class ManifestNames
{
    /// <summary>The version of the format.</summary>
    public const int CurrentVersion = 1;

    public const string Version = "version";
    public const string Destination = "destination";
    public const string Assemblies = "assemblies";
    public const string Purpose = "purpose";
    public const string Store = "store";
    public const string Retention = "retention";
    public const string Events = "events";
    public const string Contract = "contract";
    public const string EventName = "event_name";
    public const string ActionSource = "action_source";
    public const string Ga4Event = "ga4_event";
    public const string SentByBrowser = "sent_by_browser";
    public const string Consent = "consent";
    public const string Fields = "fields";
    public const string Key = "key";
    public const string Source = "source";
    public const string Personal = "personal";
    public const string Handling = "handling";
    public const string Required = "required";
    public const string Sensitive = "sensitive";
}
