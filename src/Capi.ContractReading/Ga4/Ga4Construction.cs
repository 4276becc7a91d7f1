using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Ga4;

/// <summary>How an instance of one type is created: the contract, a flattened type or an entry of contents.</summary>
/// <param name="type">The type.</param>
/// <param name="slots">The arguments of its constructor and the members to set; all others keep their value.</param>
internal sealed class Ga4Construction(ITypeSymbol type, IReadOnlyList<Ga4Slot> slots)
{
    public ITypeSymbol Type { get; } = type;

    public IReadOnlyList<Ga4Slot> Slots { get; } = slots;
}
