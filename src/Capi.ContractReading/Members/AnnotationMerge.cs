namespace Capi.ContractReading.Members;

/// <summary>Merges the annotations of several declarations of one member.</summary>
internal static class AnnotationMerge
{
    /// <summary>Adds the annotations of another kind; the others repeat one and are returned separately.</summary>
    public static (IReadOnlyList<Annotation> Merged, IReadOnlyList<Annotation> Repeated) Merge(IReadOnlyList<Annotation> annotations, IReadOnlyList<Annotation> others)
    {
        if (annotations.Count == 0)
            return (others, []);

        return
        (
            [.. annotations, .. others.Where(other => annotations.All(one => one.Kind != other.Kind))],
            [.. others.Where(other => annotations.Any(one => one.Kind == other.Kind))]
        );
    }
}
