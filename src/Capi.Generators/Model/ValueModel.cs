using Capi.ContractReading.Fields;

namespace Capi.Generators.Model;

/// <summary>The shape of the value of a member.</summary>
/// <param name="IsCollection">True for a collection of values.</param>
/// <param name="Kind">The kind of one value; null for an entry of <c>contents</c>.</param>
/// <param name="IsItemNullable">True when one value can be null at run time.</param>
/// <param name="TypeArgument">The item type, where the compiler can't infer it.</param>
/// <param name="Enum">The members of the enum, when one value is an enum.</param>
/// <param name="ContentFields">The fields of one entry of <c>contents</c>.</param>
internal sealed record ValueModel(
    bool IsCollection,
    ScalarKind? Kind,
    bool IsItemNullable,
    string? TypeArgument,
    EnumModel? Enum,
    EquatableArray<FieldModel> ContentFields);
