using System.Collections.Immutable;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>Reads <c>[CustomData]</c> members, of a contract and of an entry of <c>contents</c>.</summary>
internal static class CustomDataReader
{
    /// <summary>The field of a contract member, or null when a problem was added.</summary>
    public static ContractField? Read(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path) =>
        Read(state, member, annotation, path, isContent: false);

    private static ContractField? Read(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path, bool isContent)
    {
        if (IdentifierInCustomDataRule.ReportIfPersonal(state, member, annotation, isContent))
            return null;

        var resolved = KeyResolver.ResolveCustomDataKey(annotation.Key, member.Symbol.Name, isContent);
        if (resolved.ReportIfInvalid(state, member, annotation))
            return null;

        var (key, parameter, value) = (resolved.Key!, resolved.Parameter, ValueReader.Read(member.Type!));
        if (IncompatibleTypeRule.ReportIfIncompatibleCustomData(state, member, annotation, key, parameter, isContent, value))
            return null;

        return new ContractField
        {
            Path = path,
            SourceAnnotation = annotation,
            Section = isContent ? FieldSection.Content : FieldSection.CustomData,
            Key = key,
            Parameter = parameter,
            Value = value,
            ContentFields = value.IsContent ? ReadContentFields(state, value.ItemType) : [],
        };
    }

    /// <summary>The fields of one entry of <c>contents</c>; only <c>[CustomData]</c> is allowed there.</summary>
    private static List<ContractField> ReadContentFields(ReadingState state, ITypeSymbol type)
    {
        var fields = new List<ContractField>();
        var members = MemberCollector.Collect(type, state.CancellationToken);
        IneffectiveAnnotationRule.CheckType(state, type, members);
        foreach (var member in members)
        {
            state.CancellationToken.ThrowIfCancellationRequested();
            if (!FieldReader.ValidateMember(state, member, type) || ForbiddenDataRule.ReportIfForbidden(state, member))
                continue;

            IneffectiveAnnotationRule.Instance.CheckMember(state, member);

            foreach (var annotation in member.Annotations)
            {
                if (annotation.Kind != AnnotationKind.CustomData)
                    UnknownKeyRule.ReportInContent(state, member, annotation);
                else if (Read(state, member, annotation, [member.Symbol], isContent: true) is { } field)
                    fields.Add(field);
            }
        }

        DuplicateKeyRule.CheckFields(state, fields);
        return fields;
    }
}
