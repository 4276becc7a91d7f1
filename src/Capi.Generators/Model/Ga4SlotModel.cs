using Capi.ContractReading.Ga4;

namespace Capi.Generators.Model;

/// <summary>An argument or member that gets a value of the event.</summary>
/// <param name="Kind">Where the value goes.</param>
/// <param name="Name">The parameter or member, escaped where it is a keyword.</param>
/// <param name="TypeName">The fully qualified name of its type, without a nullable annotation.</param>
/// <param name="DeclaredTypeName">The same with it.</param>
/// <param name="ItemTypeName">The same of the elements of a collection.</param>
/// <param name="Sources">Where the value can be; the first that has one is taken. Empty for none.</param>
/// <param name="Construction">How a flattened type or an entry of contents is created; else null.</param>
/// <param name="Collection">How a collection is created.</param>
/// <param name="IsNeeded">True when nothing is created without a value.</param>
/// <param name="Default">The expression of a parameter's default; null without one.</param>
internal sealed record Ga4SlotModel(
    Ga4SlotKind Kind,
    string Name,
    string TypeName,
    string DeclaredTypeName,
    string ItemTypeName,
    EquatableArray<Ga4SourceModel> Sources,
    Ga4ConstructionModel? Construction,
    Ga4CollectionForm Collection,
    bool IsNeeded,
    string? Default);
