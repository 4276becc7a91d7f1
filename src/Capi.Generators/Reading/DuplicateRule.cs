namespace Capi.Reading;

/// <summary>Finds duplicate keys. Two members may have the same key only where Meta accepts a list.</summary>
internal static class DuplicateRule
{
    /// <summary>Adds a problem for every field whose key an earlier field has.</summary>
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

    // Hashed and clear values must not be mixed in one key: Meta requires one form everywhere.
    private static bool CanJoin(FieldFact first, FieldFact second) =>
        first.IsListKey && first.Annotation == second.Annotation;
}
