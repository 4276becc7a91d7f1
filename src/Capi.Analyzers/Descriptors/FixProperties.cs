namespace Capi.Analyzers;

/// <summary>Keys under which a diagnostic tells its code fix what the analyzer already knows. Analyzers and code fixes compile this same file.</summary>
internal static class FixProperties
{
    /// <summary>Meta's wire key of the member at fault.</summary>
    public const string Key = "key";

    /// <summary>What to write in place of what is reported.</summary>
    public const string Replacement = "replacement";

    /// <summary>Choices, separated by <c>,</c>.</summary>
    public const string Choices = "choices";
}
