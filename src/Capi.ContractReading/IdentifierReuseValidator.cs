using Capi.Catalog;

namespace Capi.ContractReading;

/// <summary>Finds identifiers with a second use: as custom data or event ID, the raw value would be sent in clear.</summary>
internal static class IdentifierReuseValidator
{
    // Keys that identify a person and never an event; a name from which one of these is inferred is unambiguous.
    private static readonly string[] PersonKeys = ["em", "ph"];

    /// <summary>Adds a problem for an identifier that is also custom data or the event ID, and for an event ID named as an email address or phone number.</summary>
    public static void Validate(ReadingState state, AnnotatedMember member)
    {
        if (FindIdentifierAnnotation(member) is not { } identifier)
        {
            foreach (var annotation in member.Annotations)
            {
                if (annotation.Kind == AnnotationKind.EventId && IsNamedAfterIdentifier(member))
                    state.AddProblem(ContractProblemKind.IdentifierAsEventId, member.Symbol, key: null, annotation);
            }

            return;
        }

        foreach (var annotation in member.Annotations)
        {
            if (annotation.Kind == AnnotationKind.CustomData)
                Record(ContractProblemKind.IdentifierInCustomData, annotation.Key, annotation);
            else if (annotation.Kind == AnnotationKind.EventId)
                Record(ContractProblemKind.IdentifierAsEventId, key: null, annotation);
        }

        void Record(ContractProblemKind kind, string? key, Annotation annotation) =>
            state.Problems.Add(new(kind, member.Symbol, key, annotation) { ConflictingAnnotation = identifier });
    }

    /// <summary>Finds the <c>[Hashed]</c> or <c>[Clear]</c> annotation of the member, its own or inherited; null when there is none.</summary>
    public static Annotation? FindIdentifierAnnotation(AnnotatedMember member) =>
        FindFirst(member.Annotations) ?? FindFirst(member.OverriddenAnnotations);

    // A Guid is never an email address or phone number, whatever its name.
    private static bool IsNamedAfterIdentifier(AnnotatedMember member) =>
        PersonKeys.Contains(KeyInference.InferUserDataKey(member.Symbol.Name) ?? PersonalDataTerms.Find(member.Symbol.Name, isContent: false))
        && member.Type is { } type
        && ValueReader.Read(type)?.Kind is ScalarKind.String or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger;

    private static Annotation? FindFirst(IReadOnlyList<Annotation> annotations)
    {
        foreach (var annotation in annotations)
        {
            if (annotation.Kind is AnnotationKind.Hashed or AnnotationKind.Clear)
                return annotation;
        }

        return null;
    }
}
