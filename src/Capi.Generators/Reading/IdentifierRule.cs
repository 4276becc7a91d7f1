using Capi.Catalog;

namespace Capi.Reading;

/// <summary>A member that identifies a person has no second use: elsewhere its raw value would travel in clear.</summary>
internal static class IdentifierRule
{
    // What a person is found by, and no event: a name that says one of these says it without a doubt.
    private static readonly string[] NoEventIds = ["em", "ph"];

    /// <summary>Records an identifier that is custom data or the event id as well, and an event id whose name says e-mail address or phone number.</summary>
    public static void Check(ReadingState state, AnnotatedMember member)
    {
        if (Identifier(member) is not { } identifier)
        {
            foreach (var annotation in member.Annotations)
            {
                if (annotation.Kind == AnnotationKind.EventId && SaysPerson(member))
                    state.Problem(ContractProblemKind.IdentifierAsEventId, member.Symbol, key: null, annotation);
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
            state.Problems.Add(new(kind, member.Symbol, key, annotation) { Other = identifier });
    }

    /// <summary>The attribute that says the member identifies a person, its own or inherited; null when there is none.</summary>
    public static Annotation? Identifier(AnnotatedMember member) =>
        Find(member.Annotations) ?? Find(member.Replaced);

    // A Guid is neither, whatever it is called.
    private static bool SaysPerson(AnnotatedMember member) =>
        NoEventIds.Contains(KeyInference.UserData(member.Symbol.Name) ?? PersonalWords.Find(member.Symbol.Name, isContent: false))
        && member.Type is { } type
        && ValueReader.Read(type)?.Kind is ScalarKind.Text or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger;

    private static Annotation? Find(IReadOnlyList<Annotation> annotations)
    {
        foreach (var annotation in annotations)
        {
            if (annotation.Kind is AnnotationKind.Hashed or AnnotationKind.Clear)
                return annotation;
        }

        return null;
    }
}
