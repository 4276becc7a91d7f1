using Capi.Catalog;

namespace Capi.ContractReading.Members;

/// <summary>Compares annotations of one member that come from several declarations.</summary>
internal static class AnnotationComparison
{
    /// <summary>The first annotation of the same kind, with any key.</summary>
    public static Annotation? FindEqualKind(IReadOnlyList<Annotation> annotations, Annotation other)
    {
        foreach (var annotation in annotations)
        {
            if (annotation.Kind == other.Kind)
                return annotation;
        }

        return null;
    }

    /// <summary>Whether the member has an annotation of the same kind and key as one that it overrides.</summary>
    public static bool IsRepeated(AnnotatedMember member, Annotation overridden)
    {
        foreach (var annotation in member.Annotations)
        {
            if (annotation.Kind == overridden.Kind && HasSameKey(annotation, overridden, member.Symbol.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the override sends an identifier as custom data or as the event ID, which the rules for these report.</summary>
    public static bool IsSecondUse(AnnotatedMember member, Annotation overridden) =>
        overridden.Kind is AnnotationKind.Hashed or AnnotationKind.Clear
        && member.Annotations.Any(annotation => annotation.Kind is AnnotationKind.CustomData or AnnotationKind.EventId);

    /// <summary>Whether two annotations of the same kind have the same key, and the first has every named argument of the other.</summary>
    public static bool HasSameMeaning(Annotation one, Annotation other, string memberName) =>
        HasSameKey(one, other, memberName)
        && other.Data.NamedArguments.All(argument => one.Data.NamedArguments.Any(same => same.Key == argument.Key && same.Value.Equals(argument.Value)));

    private static bool HasSameKey(Annotation one, Annotation other, string memberName) =>
        GetKey(one, memberName) == GetKey(other, memberName);

    private static string? GetKey(Annotation annotation, string memberName) => annotation.Key ?? annotation.Kind switch
    {
        AnnotationKind.Hashed or AnnotationKind.Clear => KeyInference.InferUserDataKey(memberName),
        AnnotationKind.CustomData => KeyInference.InferCustomDataKey(memberName),
        _ => null,
    };
}
