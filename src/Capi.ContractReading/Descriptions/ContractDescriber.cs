using Capi.ContractDescriptions;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Descriptions;

/// <summary>Describes a contract as it was read: the generator writes the description into the assembly, the analyzer compares it with the contract lock.</summary>
internal static class ContractDescriber
{
    /// <summary>Describes a valid contract.</summary>
    public static ContractDescription Describe(ContractDefinition contract) =>
        new(GetTypeName(contract.Type), contract.EventName, ActionSourceNames.GetValue(contract.ActionSource), [.. DescribeMembers(contract)])
        {
            ConsentMember = contract.Fields.FirstOrDefault(static field => field.Annotation == AnnotationKind.EventConsent) is { } consent ? GetPath(consent) : "",
            Ga4EventName = contract.Ga4?.EventName ?? "",
        };

    /// <summary>The full name as metadata has it, with a dot before a nested type.</summary>
    public static string GetTypeName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.MetadataName + "." + name;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name = space.Name + "." + name;
        return name;
    }

    private static IEnumerable<MemberDescription> DescribeMembers(ContractDefinition contract)
    {
        foreach (var field in contract.Fields)
        {
            // Consent decides whether the event is sent; it is not sent itself.
            if (field.Annotation == AnnotationKind.EventConsent)
                continue;

            var list = Describe(field, "");
            yield return list;
            foreach (var entry in field.ContentFields)
                yield return Describe(entry, list.Member + ".");
        }
    }

    private static MemberDescription Describe(ContractField field, string prefix) =>
        new(prefix + GetPath(field), GetSection(field.Section), field.Key, GetHandling(field.Annotation), GetMemberType(field).ToString());

    private static string GetPath(ContractField field) => string.Join(".", field.Path.Select(static member => member.Name));

    /// <summary>The name of a section.</summary>
    public static string GetSection(FieldSection section) => section switch
    {
        FieldSection.Event => SectionNames.Event,
        FieldSection.UserData => SectionNames.UserData,
        FieldSection.CustomData => SectionNames.CustomData,
        _ => SectionNames.Contents,
    };

    private static string GetHandling(AnnotationKind annotation) => annotation switch
    {
        AnnotationKind.Hashed => HandlingNames.Hashed,
        AnnotationKind.Clear => HandlingNames.Clear,
        _ => HandlingNames.Data,
    };

    private static MemberType GetMemberType(ContractField field)
    {
        var isArray = field.Value.IsCollection || (field.Section == FieldSection.CustomData && (field.IsList || field.Value.IsContent));
        var texts = field is { Value.Kind: ScalarKind.Enum, Section: not FieldSection.UserData }
            ? EnumTexts.GetAll(field.Value.ItemType).Select(static member => member.Text).Distinct().ToList()
            : [];
        return new MemberType(GetScalarName(field), texts, isArray, field.IsOptional);
    }

    // Customer information is a text, or its hash, whatever type the member has.
    private static string GetScalarName(ContractField field) => field.Value.Kind switch
    {
        _ when field.Section == FieldSection.UserData => "string",
        null => MemberType.Content,
        ScalarKind.Boolean => "boolean",
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger => "integer",
        ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single => "number",
        ScalarKind.DateOnly => "date",
        ScalarKind.DateTimeOffset => "time",
        ScalarKind.Guid => "guid",
        ScalarKind.Enum => MemberType.Enum,
        _ => "string",
    };
}
