using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI021: a contract has a member whose type has annotated members, but the member itself has no annotation: a forgotten <c>[Flatten]</c>.</summary>
/// <remarks>Only the contract's own members: an entity that is flattened has members for other contracts.</remarks>
internal sealed class UnreadMemberTypeRule : ContractAdvisory
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => IneffectiveAnnotationRule.Instance.Descriptor;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        HashSet<string>? annotated = null;
        foreach (var member in definition.Type.GetMembers())
        {
            if (member is not IPropertySymbol { IsStatic: false, IsImplicitlyDeclared: false, IsIndexer: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true } property
                || definition.Fields.Any(field => field.Path.Any(part => part.Name == member.Name)))
                continue;

            var type = ValueReader.UnwrapNullable(property.Type);
            var element = type.SpecialType == SpecialType.System_String ? null : ValueReader.GetElementType(type);
            if (FindUnread(definition, (element ?? type) as INamedTypeSymbol, isCollection: element is not null) is not var (unread, remedy))
                continue;

            // An annotation with another problem is reported as that.
            annotated ??= new(MemberCollector.Collect(definition.Type, CancellationToken.None).Select(one => one.Symbol.Name), StringComparer.Ordinal);
            if (annotated.Contains(property.Name))
                continue;

            yield return IneffectiveAnnotationRule.CreateUnreadDiagnostic(
                contract.GetLocation(property),
                MessageFormat.FormatAttribute(unread.Annotations[0].Kind, unread.Annotations[0].Key),
                MessageFormat.FormatName(unread.Symbol),
                MessageFormat.FormatName(property),
                remedy,
                argumentCache);
        }
    }

    /// <summary>An annotated member of the type that the contract doesn't send in another way, and the missing attribute.</summary>
    private static (AnnotatedMember Member, string Remedy)? FindUnread(ContractDefinition definition, INamedTypeSymbol? type, bool isCollection)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } || WellKnownTypes.GetOutermostNamespace(type) is "System" or "Microsoft" or "Capi")
            return null;

        var isContent = WellKnownTypes.FindAttribute(type, "Capi", "MetaContentAttribute") is not null;
        if ((isCollection && !isContent) || WellKnownTypes.FindMetaEventAttribute(type) is not null || (isContent && definition.Fields.Any(field => field.Key is "contents" or "content_ids")))
            return null;

        var members = MemberCollector.Collect(type, CancellationToken.None);
        if (isContent)
            return members.Count > 0 ? (members[0], "[CustomData(\"contents\")]") : null;

        var identifiers = members.Where(IsIdentifier).ToList();
        return identifiers.Count > 0 && !identifiers.Any(member => definition.Fields.Any(field => field.Section == FieldSection.UserData && field.Key == GetKey(member)))
            ? (identifiers[0], "[Flatten]")
            : null;
    }

    private static bool IsIdentifier(AnnotatedMember member) => member.Annotations[0].Kind is AnnotationKind.Hashed or AnnotationKind.Clear;

    private static string? GetKey(AnnotatedMember member) =>
        KeyResolver.ResolveUserDataKey(member.Annotations[0].Key, member.Symbol.Name, member.Annotations[0].Kind == AnnotationKind.Hashed).Key;
}
