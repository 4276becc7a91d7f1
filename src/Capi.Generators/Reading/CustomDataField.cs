using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Reads <c>[CustomData]</c> members, of a contract and of an entry of <c>contents</c>.</summary>
internal static class CustomDataField
{
    /// <summary>The field of a contract member, or null when a problem was added.</summary>
    public static FieldFact? Read(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path) =>
        Read(state, member, annotation, path, isContent: false);

    private static FieldFact? Read(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path, bool isContent)
    {
        if (PersonalRule.Check(state, member, annotation, isContent))
            return null;

        var (key, parameter, problem) = KeyResolver.CustomData(annotation.Key, member.Symbol.Name, isContent);
        if (problem is { } kind)
        {
            state.Problem(kind, member.Symbol, key, annotation);
            return null;
        }

        if (ValueReader.Read(member.Type!) is not { } value
            || !CarryRules.CustomData(parameter, value)
            || (isContent && value.IsContent))
        {
            state.Problems.Add(new(ContractProblemKind.TypeCannotCarry, member.Symbol, key, annotation) { Parameter = parameter });
            return null;
        }

        return new FieldFact
        {
            Path = path,
            Source = annotation,
            Section = isContent ? FieldSection.Content : FieldSection.CustomData,
            Key = key!,
            Parameter = parameter,
            Value = value,
            Entry = value.IsContent ? Entry(state, value.ItemType) : [],
        };
    }

    /// <summary>The fields of one entry of <c>contents</c>; only <c>[CustomData]</c> is allowed there.</summary>
    private static List<FieldFact> Entry(ReadingState state, ITypeSymbol type)
    {
        var fields = new List<FieldFact>();
        foreach (var member in MemberCollector.Collect(type, state.CancellationToken))
        {
            state.CancellationToken.ThrowIfCancellationRequested();
            if (!FieldReader.IsUsable(state, member, type) || ForbiddenRule.Check(state, member))
                continue;

            foreach (var annotation in member.Annotations)
            {
                if (annotation.Kind != AnnotationKind.CustomData)
                    state.Problem(ContractProblemKind.WrongSection, member.Symbol, annotation.Key, annotation);
                else if (Read(state, member, annotation, [member.Symbol], isContent: true) is { } field)
                    fields.Add(field);
            }
        }

        DuplicateRule.Check(fields, state);
        return fields;
    }
}
