using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>The members of MetaEventContext, which have no annotations.</summary>
internal static class ContextMembers
{
    /// <summary>The members by name.</summary>
    public static Dictionary<string, IReadOnlyList<ContractMember>> Read(INamedTypeSymbol context)
    {
        var membersByName = new Dictionary<string, IReadOnlyList<ContractMember>>(StringComparer.Ordinal);
        foreach (var property in context.GetMembers().OfType<IPropertySymbol>())
        {
            if (GetAnnotationAndKey(property.Name) is not var (annotation, key))
                continue;

            var section = annotation == AnnotationKind.Clear ? FieldSection.UserData : FieldSection.Event;
            membersByName[property.Name] = [new ContractMember(property, annotation, section, key, property.Type)];
        }

        return membersByName;
    }

    private static (AnnotationKind, string)? GetAnnotationAndKey(string name) => name switch
    {
        "Fbc" => (AnnotationKind.Clear, "fbc"),
        "Fbp" => (AnnotationKind.Clear, "fbp"),
        "ClientIpAddress" => (AnnotationKind.Clear, "client_ip_address"),
        "ClientUserAgent" => (AnnotationKind.Clear, "client_user_agent"),
        "EventSourceUrl" => (AnnotationKind.EventSourceUrl, EventParameterReader.GetKey(AnnotationKind.EventSourceUrl)),
        "ReferrerUrl" => (AnnotationKind.ReferrerUrl, EventParameterReader.GetKey(AnnotationKind.ReferrerUrl)),
        "Consent" => (AnnotationKind.EventConsent, EventParameterReader.ConsentKey),
        _ => null,
    };
}
