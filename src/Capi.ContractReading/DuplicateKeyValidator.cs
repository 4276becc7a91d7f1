namespace Capi.ContractReading;

/// <summary>Finds duplicate keys. Two members may have the same key only where Meta accepts a list.</summary>
internal static class DuplicateKeyValidator
{
    /// <summary>Adds a problem for every field whose key an earlier field has.</summary>
    public static void Validate(IReadOnlyList<ContractField> fields, ReadingState state)
    {
        var taken = new Dictionary<(FieldSection, string), ContractField>();
        foreach (var field in fields)
        {
            if (!taken.TryGetValue((field.Section, field.Key), out var first))
                taken.Add((field.Section, field.Key), field);
            else if (!CanShareKey(first, field))
                state.Problems.Add(new(ContractProblemKind.DuplicateKey, field.Member, field.Key) { ConflictingFields = (first, field) });
        }
    }

    // Hashed and clear values must not be mixed in one key: Meta requires one form everywhere.
    private static bool CanShareKey(ContractField first, ContractField second) =>
        first.IsList && first.Annotation == second.Annotation;
}
