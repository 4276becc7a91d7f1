using System.Collections.Immutable;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Reads the fields of a type from its annotated members, including those of <c>[Flatten]</c> members.</summary>
internal static class FieldReader
{
    /// <summary>Adds the fields of one type to the state.</summary>
    /// <param name="through">The type through which the members are accessed.</param>
    /// <param name="path">The member path so far.</param>
    /// <param name="walked">The types visited so far, to stop at cycles.</param>
    public static void Read(ReadingState state, ITypeSymbol through, ImmutableArray<ISymbol> path, ImmutableArray<ITypeSymbol> walked)
    {
        foreach (var member in InterfaceRule.Ambiguous(through))
            state.Problem(ContractProblemKind.AmbiguousMember, member);

        foreach (var member in MemberCollector.Collect(through, state.CancellationToken))
        {
            state.CancellationToken.ThrowIfCancellationRequested();
            foreach (var annotation in member.Annotations)
                Note(state, member, annotation);

            if (!IsUsable(state, member, through) || ForbiddenRule.Check(state, member))
                continue;

            IdentifierRule.Check(state, member);
            foreach (var annotation in member.Annotations)
            {
                if (annotation.Kind == AnnotationKind.Flatten)
                    Flatten(state, member, annotation, path, walked);
                else if (Field(state, member, annotation, path.Add(member.Symbol)) is { } field)
                    state.Fields.Add(field);
            }
        }
    }

    /// <summary>Records an annotation, valid or not, so that it is not also reported as missing.</summary>
    private static void Note(ReadingState state, AnnotatedMember member, Annotation annotation)
    {
        state.Annotated.Add(annotation.Kind);
        if (annotation.Kind == AnnotationKind.CustomData && (annotation.Key ?? KeyInference.CustomData(member.Symbol.Name)) is { } key)
            state.CustomKeys.Add(key);
    }

    /// <summary>Returns whether a member can be read; adds a problem if not.</summary>
    public static bool IsUsable(ReadingState state, AnnotatedMember member, ITypeSymbol through)
    {
        if (member.Annotations.Any(annotation => annotation.IsBroken) || (member.Type is { } type && ValueReader.IsBroken(type)))
            state.Problem(ContractProblemKind.ErrorType, member.Symbol);
        else if (!member.IsReadable)
            state.Problem(ContractProblemKind.Unreadable, member.Symbol);
        else if (!state.CanAccess(member, through))
            state.Problem(ContractProblemKind.Inaccessible, member.Symbol);
        else
            return true;

        return false;
    }

    private static void Flatten(
        ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path, ImmutableArray<ITypeSymbol> walked)
    {
        var type = ValueReader.WithoutNullable(member.Type!);

        // Compares definitions, because Node<Node<T>> would recurse infinitely with ever new type arguments.
        if (walked.Any(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, type.OriginalDefinition)))
            state.Problem(ContractProblemKind.FlattenCycle, member.Symbol, key: null, annotation);
        else if (type is not INamedTypeSymbol || type.IsRefLikeType || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            state.Problem(ContractProblemKind.TypeCannotCarry, member.Symbol, key: null, annotation);
        else
            Read(state, type, path.Add(member.Symbol), walked.Add(type));
    }

    private static FieldFact? Field(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path) =>
        annotation.Kind switch
        {
            AnnotationKind.Hashed or AnnotationKind.Clear => UserDataField(state, member, annotation, path),
            AnnotationKind.CustomData => CustomDataField.Read(state, member, annotation, path),
            _ => EventField.Read(state, member, annotation, path),
        };

    private static FieldFact? UserDataField(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path)
    {
        var isHashed = annotation.Kind == AnnotationKind.Hashed;
        var (key, parameter, problem) = KeyResolver.UserData(annotation.Key, member.Symbol.Name, isHashed);
        if (problem is { } kind)
        {
            state.Problem(kind, member.Symbol, key, annotation);
            return null;
        }

        if (ValueReader.Read(member.Type!) is not { } value || !CarryRules.UserData(isHashed, parameter!, value))
        {
            state.Problems.Add(new(ContractProblemKind.TypeCannotCarry, member.Symbol, key, annotation) { Parameter = parameter });
            return null;
        }

        return new FieldFact
        {
            Path = path,
            Source = annotation,
            Section = FieldSection.UserData,
            Key = key!,
            Parameter = parameter,
            Value = value,
            DefaultCountry = PhoneCountryRule.Read(state, member, annotation, parameter!, path),
        };
    }
}
