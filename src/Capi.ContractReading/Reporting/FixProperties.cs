namespace Capi.ContractReading.Reporting;

/// <summary>Keys of the properties that a diagnostic passes to its code fix.</summary>
internal static class FixProperties
{
    /// <summary>Meta's wire key that the member should have.</summary>
    public const string Key = "key";

    /// <summary>The text that replaces the reported text: the name of an attribute or event, a type, a currency code.</summary>
    public const string Replacement = "replacement";

    /// <summary>Alternatives, separated by <c>,</c>; for missing data, all missing keys.</summary>
    public const string Choices = "choices";

    /// <summary>The name of a contract member that could have the attribute.</summary>
    public const string Member = "member";

    /// <summary>The full name of a contract that differs from the contract lock.</summary>
    public const string Contract = "contract";

    /// <summary>The name of that contract in the lock.</summary>
    public const string LockedContract = "locked_contract";
}
