using System.Collections.Immutable;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>Reads the fields of a type from its annotated members, including those of <c>[Flatten]</c> members.</summary>
internal static class FieldReader
{
    /// <summary>Adds the fields of one type to the state.</summary>
    /// <param name="throughType">The type through which the members are accessed.</param>
    /// <param name="path">The member path so far.</param>
    /// <param name="visitedTypes">The types visited so far, to stop at cycles.</param>
    /// <returns>False when the type has no attributes of the toolkit at all.</returns>
    public static bool Read(ReadingState state, ITypeSymbol throughType, ImmutableArray<ISymbol> path, ImmutableArray<ITypeSymbol> visitedTypes)
    {
        var hasAnnotations = false;
        foreach (var member in InterfaceAmbiguity.GetAmbiguousMembers(throughType))
        {
            hasAnnotations = true;
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.AmbiguousMember, member);
        }

        var members = MemberCollector.Collect(throughType, state.CancellationToken);
        hasAnnotations |= IneffectiveAnnotationRule.CheckType(state, throughType, members) || members.Count > 0;
        foreach (var member in members)
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

        return hasAnnotations;
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
            ReportUnreadable(state, UnsupportedShapeRule.Reason.Unreadable, member);
        else if (!state.CanAccess(member, throughType))
            ReportUnreadable(state, UnsupportedShapeRule.Reason.Inaccessible, member);
        else if (FileLocalTypes.Contains(member.Type!))
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.FileLocalType, member.Symbol);
        else
            return true;

        return false;
    }

    private static void ReportUnreadable(ReadingState state, UnsupportedShapeRule.Reason reason, AnnotatedMember member)
    {
        if (!IneffectiveAnnotationRule.ReportIfMisplaced(state, member))
            UnsupportedShapeRule.Report(state, reason, member.Symbol);
    }

    private static void ReadFlattened(
        ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path, ImmutableArray<ITypeSymbol> visitedTypes)
    {
        var type = ValueReader.UnwrapNullable(member.Type!);

        // Compares definitions, because Node<Node<T>> would recurse infinitely with ever new type arguments.
        if (visitedTypes.Any(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, type.OriginalDefinition)))
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.FlattenCycle, member.Symbol, key: null, annotation);
        else if (!IncompatibleTypeRule.ReportIfNotFlattenable(state, member, annotation, type)
            && !Read(state, type, path.Add(member.Symbol), visitedTypes.Add(type)))
            IneffectiveAnnotationRule.ReportNothingToFlatten(state, member, annotation, type);
    }

    private static ContractField? ReadField(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path) =>
        annotation.Kind switch
        {
            AnnotationKind.Hashed or AnnotationKind.Clear => UserDataReader.Read(state, member, annotation, path),
            AnnotationKind.CustomData => CustomDataReader.Read(state, member, annotation, path),
            _ => EventParameterReader.Read(state, member, annotation, path),
        };
}
