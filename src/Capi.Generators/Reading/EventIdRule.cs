using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Reading;

/// <summary>An event without its own id is dropped, or taken for another one: the id must always be there.</summary>
/// <remarks>Silent where nothing is promised (code without nullable annotations) and where a value can only be seen at run time.
/// A getter with a constant that is not empty is another rule's: it is no missing id, but one id for all events.</remarks>
internal static class EventIdRule
{
    /// <summary>Records an event id that may be null, or whose declaration gives it a value.</summary>
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

    // For Nullable, too, the compiler says Annotated, but in code without annotations it says nothing.
    private static bool MayBeNull(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ContractProblemKind? Default(ISymbol member, ReadingState state)
    {
        // Whoever makes the object must set it, so that what stands there is never seen.
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
