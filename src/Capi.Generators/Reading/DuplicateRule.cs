namespace Capi.Reading;

/// <summary>Two members may share a key only where Meta takes a list.</summary>
internal static class DuplicateRule
{
    /// <summary>Records every field whose key another one has taken before it.</summary>
    public static void Check(IReadOnlyList<FieldFact> fields, ReadingState state)
    {
        var taken = new Dictionary<(FieldSection, string), FieldFact>();
        foreach (var field in fields)
        {
            if (!taken.TryGetValue((field.Section, field.Key), out var first))
                taken.Add((field.Section, field.Key), field);
            else if (!CanJoin(first, field))
                state.Problems.Add(new(ContractProblemKind.DuplicateKey, field.Member, field.Key) { Clash = (first, field) });
        }
    }

    // One external_id hashed and another in clear would be two forms of one key; Meta wants the same form everywhere.
    private static bool CanJoin(FieldFact first, FieldFact second) =>
        first.IsListKey && first.Annotation == second.Annotation;
}
