namespace Capi.Generators.Model;

/// <summary>How an instance of one type is created.</summary>
/// <param name="TypeName">The fully qualified name of the type, without a nullable annotation.</param>
/// <param name="Slots">The arguments and members that get a value.</param>
internal sealed record Ga4ConstructionModel(string TypeName, EquatableArray<Ga4SlotModel> Slots);
