using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>The members of MetaEventContext, which have no annotations.</summary>
internal static class ContextSlots
{
    /// <summary>The members by name.</summary>
    public static Dictionary<string, IReadOnlyList<Slot>> Read(INamedTypeSymbol context)
    {
        var found = new Dictionary<string, IReadOnlyList<Slot>>(StringComparer.Ordinal);
        foreach (var property in context.GetMembers().OfType<IPropertySymbol>())
        {
            if (Say(property.Name) is not var (annotation, key))
                continue;

            var section = annotation == AnnotationKind.Clear ? FieldSection.UserData : FieldSection.Event;
            found[property.Name] = [new Slot(property, annotation, section, key, property.Type)];
        }

        return found;
    }

    private static (AnnotationKind, string)? Say(string name) => name switch
    {
        "Fbc" => (AnnotationKind.Clear, "fbc"),
        "Fbp" => (AnnotationKind.Clear, "fbp"),
        "ClientIpAddress" => (AnnotationKind.Clear, "client_ip_address"),
        "ClientUserAgent" => (AnnotationKind.Clear, "client_user_agent"),
        "EventSourceUrl" => (AnnotationKind.EventSourceUrl, EventField.KeyOf(AnnotationKind.EventSourceUrl)),
        "ReferrerUrl" => (AnnotationKind.ReferrerUrl, EventField.KeyOf(AnnotationKind.ReferrerUrl)),
        "Consent" => (AnnotationKind.EventConsent, EventField.ConsentKey),
        _ => null,
    };
}
