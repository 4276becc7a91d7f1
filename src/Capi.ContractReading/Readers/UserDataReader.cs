using System.Collections.Immutable;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>Reads <c>[Hashed]</c> and <c>[Clear]</c> members.</summary>
internal static class UserDataReader
{
    /// <summary>The field, or null when a problem was added.</summary>
    public static ContractField? Read(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path)
    {
        var resolved = KeyResolver.ResolveUserDataKey(annotation.Key, member.Symbol.Name, annotation.Kind == AnnotationKind.Hashed);
        if (resolved.ReportIfInvalid(state, member, annotation))
            return null;

        var parameter = resolved.Parameter!;
        var value = ValueReader.Read(member.Type!);
        if (IncompatibleTypeRule.ReportIfIncompatibleUserData(state, member, annotation, parameter, value)
            || IdentifierUnderOtherKeyRule.ReportIfOtherIdentifier(state, member, annotation, parameter.Key, value))
            return null;

        return new ContractField
        {
            Path = path,
            SourceAnnotation = annotation,
            Section = FieldSection.UserData,
            Key = parameter.Key,
            Parameter = parameter,
            Value = value,
            DefaultCountry = DefaultCountryReader.Read(state, member, annotation, parameter, path),
        };
    }
}
