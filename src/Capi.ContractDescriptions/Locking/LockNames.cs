namespace Capi.ContractDescriptions.Locking;

/// <summary>The names of the properties in a lock.</summary>
internal static class LockNames
{
    /// <summary>The version of the format.</summary>
    public const string CurrentVersion = "1";

    public const string Version = "version";
    public const string Assemblies = "assemblies";
    public const string EventName = "event_name";
    public const string ActionSource = "action_source";
    public const string Ga4Event = "ga4_event";
    public const string Keys = "keys";
    public const string Handling = "handling";
    public const string Type = "type";
    public const string Values = "values";
    public const string Required = "required";
}
