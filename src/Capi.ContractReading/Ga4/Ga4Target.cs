using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Ga4;

/// <summary>An argument or member that can get a value.</summary>
/// <param name="Kind">Where the value goes.</param>
/// <param name="Symbol">The parameter or member.</param>
/// <param name="Member">The member that a parameter initializes, or the parameter without one; a member itself.</param>
/// <param name="Type">The type of the parameter or member.</param>
internal readonly record struct Ga4Target(Ga4SlotKind Kind, ISymbol Symbol, ISymbol Member, ITypeSymbol Type);
