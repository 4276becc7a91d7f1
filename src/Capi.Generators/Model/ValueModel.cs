using Capi.Reading;

namespace Capi.Generators.Model;

/// <summary>What a member holds.</summary>
/// <param name="IsCollection">True when it holds several values.</param>
/// <param name="Kind">The kind of one value; null for an entry of contents.</param>
/// <param name="ItemMayBeNull">True when one value can be null at run time.</param>
/// <param name="TypeArgument">The item's type, where the compiler can't infer it.</param>
/// <param name="Enum">How one value is written, when it is an enum.</param>
/// <param name="Entry">The members of one entry of contents.</param>
internal sealed record ValueModel(
    bool IsCollection,
    ScalarKind? Kind,
    bool ItemMayBeNull,
    string? TypeArgument,
    EnumModel? Enum,
    EquatableArray<FieldModel> Entry);
