namespace Capi.Analyzers;

/// <summary>Keys under which a diagnostic tells its code fix what the analyzer already knows. Analyzers and code fixes compile this same file.</summary>
internal static class FixProperties
{
    /// <summary>Meta's wire key that the member should have.</summary>
    public const string Key = "key";

    /// <summary>What to write in place of what is reported: an attribute's name, an event's, a type, a currency.</summary>
    public const string Replacement = "replacement";

    /// <summary>Choices, separated by <c>,</c>; where something is missing, all that is missing.</summary>
    public const string Choices = "choices";

    /// <summary>The name of a member of the contract that could take the attribute.</summary>
    public const string Member = "member";
}
