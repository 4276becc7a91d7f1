namespace Capi.ContractDescriptions.Locking;

/// <summary>One difference between the lock and the contracts.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Type">The contract in the project; the locked one if it is gone.</param>
/// <param name="LockedType">The name of the contract in the lock; null if it isn't there.</param>
/// <param name="Path">The path of the key it is about; null if it is about the whole contract.</param>
/// <param name="Arguments">What the message says after the name of the contract.</param>
internal sealed record ContractChange(ContractChangeKind Kind, string Type, string? LockedType, string? Path, IReadOnlyList<string> Arguments)
{
    /// <summary>The name of the contract without its namespace.</summary>
    public string ShortName => Type.Substring(Type.LastIndexOf('.') + 1);
}
