using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.Locking;

/// <summary>A contract whose entry in the lock is to be written again.</summary>
/// <param name="Type">The full name of the contract; the locked one if it is gone.</param>
/// <param name="LockedType">Its name in the lock; null if it isn't there.</param>
internal sealed record LockUpdate(string Type, string? LockedType)
{
    /// <summary>Reads the properties of a diagnostic; null for another one.</summary>
    public static LockUpdate? FromDiagnostic(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Contract, out var type) && type is not null
            ? new LockUpdate(type, diagnostic.Properties.TryGetValue(FixProperties.LockedContract, out var locked) ? locked : null)
            : null;
}
