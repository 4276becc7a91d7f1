using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading;

/// <summary>Finds event IDs that may be missing or shared. Without a unique ID, an event is rejected or deduplicated against another one.</summary>
/// <remarks>Ignores code without nullable annotations and values known at run time only.
/// A getter with a constant that is not empty is left to another rule: the ID is not missing, but the same for all events.</remarks>
internal static class EventIdValidator
{
    /// <summary>Adds a problem for an event ID that may be null or has a declared value.</summary>
    public static void Validate(ReadingState state)
    {
        foreach (var field in state.Fields)
        {
            if (field.Annotation == AnnotationKind.EventId)
                Validate(state, field);
        }
    }

    private static void Validate(ReadingState state, ContractField field)
    {
        foreach (var step in field.Path)
        {
            if (!CanBeNull(step))
                continue;

            state.Problems.Add(new(ContractProblemKind.EventIdMayBeNull, step, field.Key, field.SourceAnnotation)
            {
                RelatedMember = SymbolEqualityComparer.Default.Equals(step, field.Member) ? null : field.Member,
            });
            return;
        }

        if (FindDefaultProblem(field.Member, state) is { } kind)
            state.AddProblem(kind, field.Member, field.Key, field.SourceAnnotation);
    }

    private static bool CanBeNull(ISymbol member) => member switch
    {
        IPropertySymbol property => CanBeNull(property.Type),
        IFieldSymbol variable => CanBeNull(variable.Type),
        _ => false,
    };

    // Nullable<T> is Annotated too, except in code without nullable annotations.
    private static bool CanBeNull(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ContractProblemKind? FindDefaultProblem(ISymbol member, ReadingState state)
    {
        // A required member must be set on creation, so its initializer is never used.
        if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            return null;

        return DeclaredValue.Find(member, state.Compilation, state.CancellationToken) switch
        {
            null => null,
            { IsGetter: true, IsEmpty: var isEmpty } => isEmpty ? ContractProblemKind.EventIdIsEmpty : null,
            { IsEmpty: true } or { Expression: LiteralExpressionSyntax } => ContractProblemKind.EventIdHasDefault,
            _ => null,
        };
    }
}
