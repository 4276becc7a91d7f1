namespace Capi.Generators.Model;

/// <summary>The <c>[Obsolete]</c> and <c>[Experimental]</c> attributes of symbols that the emitted code uses.</summary>
/// <param name="SuppressedIds">The diagnostic IDs to suppress.</param>
/// <param name="RequiresObsolete">True when a member is <c>[Obsolete(error: true)]</c>, which only obsolete code may read.</param>
/// <param name="PropagatedAttributes">The contract's own attributes, repeated on the send method for its callers.</param>
internal sealed record WarningModel(
    EquatableArray<string> SuppressedIds,
    bool RequiresObsolete,
    EquatableArray<string> PropagatedAttributes)
{
    public static WarningModel None { get; } = new(EquatableArray<string>.Empty, false, EquatableArray<string>.Empty);
}
