namespace Capi.ContractDescriptions;

/// <summary>The sections of a payload.</summary>
internal static class SectionNames
{
    /// <summary>The event itself.</summary>
    public const string Event = "event";

    /// <summary>Customer information.</summary>
    public const string UserData = "user_data";

    /// <summary>Business data.</summary>
    public const string CustomData = "custom_data";

    /// <summary>An entry of a list in custom data.</summary>
    public const string Contents = "contents";
}
