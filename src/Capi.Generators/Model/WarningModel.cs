namespace Capi.Generators.Model;

/// <summary>What the user marked obsolete or experimental, and the emitted code must use all the same.</summary>
/// <param name="Suppressed">The ids of the warnings that using it brings.</param>
/// <param name="ReadsForbidden">True when a member is obsolete as an error: only obsolete code may read it.</param>
/// <param name="ContractAttributes">The contract's own marks, which the send method passes on to its callers.</param>
internal sealed record WarningModel(
    EquatableArray<string> Suppressed,
    bool ReadsForbidden,
    EquatableArray<string> ContractAttributes)
{
    public static WarningModel None { get; } = new(EquatableArray<string>.Empty, false, EquatableArray<string>.Empty);
}
