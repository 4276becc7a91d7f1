namespace Capi.ContractDescriptions;

/// <summary>How a value is sent.</summary>
internal static class HandlingNames
{
    /// <summary>An identifier that is normalized and hashed.</summary>
    public const string Hashed = "hashed";

    /// <summary>An identifier that is sent as it is.</summary>
    public const string Clear = "clear";

    /// <summary>Everything else, which is sent as it is.</summary>
    public const string Data = "data";

    /// <summary>True for one of the names.</summary>
    public static bool IsOne(string text) => text is Hashed or Clear or Data;
}
