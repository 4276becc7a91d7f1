namespace Capi.Reading;

/// <summary>A member that identifies a person has no second use: elsewhere its raw value would travel in clear.</summary>
internal static class IdentifierRule
{
    /// <summary>Records an identifier that is custom data or the event id as well.</summary>
    public static void Check(ReadingState state, AnnotatedMember member)
    {
        if (!member.Annotations.Concat(member.Replaced).Any(one => one.Kind is AnnotationKind.Hashed or AnnotationKind.Clear))
            return;

        foreach (var annotation in member.Annotations)
        {
            if (annotation.Kind == AnnotationKind.CustomData)
                state.Problem(ContractProblemKind.IdentifierInCustomData, member.Symbol, annotation.Key);
            else if (annotation.Kind == AnnotationKind.EventId)
                state.Problem(ContractProblemKind.IdentifierAsEventId, member.Symbol);
        }
    }
}
