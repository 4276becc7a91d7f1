using System.Collections.Immutable;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>Reads the fields of a type from its annotated members, including those of <c>[Flatten]</c> members.</summary>
internal static class FieldReader
{
    /// <summary>Adds the fields of one type to the state.</summary>
    /// <param name="throughType">The type through which the members are accessed.</param>
    /// <param name="path">The member path so far.</param>
    /// <param name="visitedTypes">The types visited so far, to stop at cycles.</param>
    public static void Read(ReadingState state, ITypeSymbol throughType, ImmutableArray<ISymbol> path, ImmutableArray<ITypeSymbol> visitedTypes)
    {
        foreach (var member in InterfaceAmbiguity.GetAmbiguousMembers(throughType))
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.AmbiguousMember, member);

        foreach (var member in MemberCollector.Collect(throughType, state.CancellationToken))
        {
            state.CancellationToken.ThrowIfCancellationRequested();
            foreach (var annotation in member.Annotations)
                RecordAnnotation(state, member, annotation);

            if (!ValidateMember(state, member, throughType) || ForbiddenDataRule.ReportIfForbidden(state, member))
                continue;

            foreach (var rule in ContractRules.All)
                rule.CheckMember(state, member);

            foreach (var annotation in member.Annotations)
            {
                if (annotation.Kind == AnnotationKind.Flatten)
                    ReadFlattened(state, member, annotation, path, visitedTypes);
                else if (ReadField(state, member, annotation, path.Add(member.Symbol)) is { } field)
                    state.Fields.Add(field);
            }
        }
    }

    /// <summary>Records an annotation, valid or not, so that it is not also reported as missing.</summary>
    private static void RecordAnnotation(ReadingState state, AnnotatedMember member, Annotation annotation)
    {
        state.AnnotationKinds.Add(annotation.Kind);
        if (annotation.Kind == AnnotationKind.CustomData && (annotation.Key ?? KeyInference.InferCustomDataKey(member.Symbol.Name)) is { } key)
            state.CustomDataKeys.Add(key);
    }

    /// <summary>Returns whether a member can be read; adds a problem if not.</summary>
    public static bool ValidateMember(ReadingState state, AnnotatedMember member, ITypeSymbol throughType)
    {
        if (member.Annotations.Any(annotation => annotation.HasErrors) || (member.Type is { } type && ValueReader.ContainsErrorType(type)))
            state.AddErrorType(member.Symbol);
        else if (!member.IsReadable)
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.Unreadable, member.Symbol);
        else if (!state.CanAccess(member, throughType))
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.Inaccessible, member.Symbol);
        else
            return true;

        return false;
    }

    private static void ReadFlattened(
        ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path, ImmutableArray<ITypeSymbol> visitedTypes)
    {
        var type = ValueReader.UnwrapNullable(member.Type!);

        // Compares definitions, because Node<Node<T>> would recurse infinitely with ever new type arguments.
        if (visitedTypes.Any(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, type.OriginalDefinition)))
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.FlattenCycle, member.Symbol, key: null, annotation);
        else if (!IncompatibleTypeRule.ReportIfNotFlattenable(state, member, annotation, type))
            Read(state, type, path.Add(member.Symbol), visitedTypes.Add(type));
    }

    private static ContractField? ReadField(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path) =>
        annotation.Kind switch
        {
            AnnotationKind.Hashed or AnnotationKind.Clear => UserDataReader.Read(state, member, annotation, path),
            AnnotationKind.CustomData => CustomDataReader.Read(state, member, annotation, path),
            _ => EventParameterReader.Read(state, member, annotation, path),
        };
}
