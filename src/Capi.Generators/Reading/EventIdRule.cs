using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Reading;

/// <summary>Finds event IDs that may be missing or shared. Without a unique ID, an event is rejected or deduplicated against another one.</summary>
/// <remarks>Ignores code without nullable annotations and values known at run time only.
/// A getter with a constant that is not empty is left to another rule: the ID is not missing, but the same for all events.</remarks>
internal static class EventIdRule
{
    /// <summary>Adds a problem for an event ID that may be null or has a declared value.</summary>
    public static void Check(ReadingState state)
    {
        foreach (var field in state.Fields)
        {
            if (field.Annotation == AnnotationKind.EventId)
                Check(state, field);
        }
    }

    private static void Check(ReadingState state, FieldFact field)
    {
        foreach (var step in field.Path)
        {
            if (!MayBeNull(step))
                continue;

            state.Problems.Add(new(ContractProblemKind.EventIdMayBeNull, step, field.Key, field.Source)
            {
                OtherMember = SymbolEqualityComparer.Default.Equals(step, field.Member) ? null : field.Member,
            });
            return;
        }

        if (Default(field.Member, state) is { } kind)
            state.Problem(kind, field.Member, field.Key, field.Source);
    }

    private static bool MayBeNull(ISymbol member) => member switch
    {
        IPropertySymbol property => MayBeNull(property.Type),
        IFieldSymbol variable => MayBeNull(variable.Type),
        _ => false,
    };

    // Nullable<T> is Annotated too, except in code without nullable annotations.
    private static bool MayBeNull(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ContractProblemKind? Default(ISymbol member, ReadingState state)
    {
        // A required member must be set on creation, so its initializer is never used.
        if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            return null;

        return DeclaredValue.Of(member, state.Compilation, state.CancellationToken) switch
        {
            null => null,
            { IsGetter: true, IsEmpty: var isEmpty } => isEmpty ? ContractProblemKind.EventIdIsEmpty : null,
            { IsEmpty: true } or { Expression: LiteralExpressionSyntax } => ContractProblemKind.EventIdHasDefault,
            _ => null,
        };
    }
}
