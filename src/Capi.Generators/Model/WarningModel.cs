namespace Capi.Generators.Model;

/// <summary>The <c>[Obsolete]</c> and <c>[Experimental]</c> attributes of symbols that the emitted code uses.</summary>
/// <param name="Suppressed">The diagnostic IDs to suppress.</param>
/// <param name="ReadsForbidden">True when a member is <c>[Obsolete(error: true)]</c>, which only obsolete code may read.</param>
/// <param name="ContractAttributes">The contract's own attributes, repeated on the send method for its callers.</param>
internal sealed record WarningModel(
    EquatableArray<string> Suppressed,
    bool ReadsForbidden,
    EquatableArray<string> ContractAttributes)
{
    public static WarningModel None { get; } = new(EquatableArray<string>.Empty, false, EquatableArray<string>.Empty);
}
