using Capi.Catalog;

namespace Capi.ContractReading;

/// <summary>Finds missing custom_data parameters without which Meta rejects the event.</summary>
internal static class RequiredDataValidator
{
    private const string Value = "value";

    private const string Currency = "currency";

    /// <summary>Adds a problem for required parameters that a standard event lacks, or for a value without currency on any other event; never both.</summary>
    public static void Validate(ReadingState state, string eventName)
    {
        // A type that does not compile may declare the member.
        if (state.HasErrorType)
            return;

        var required = StandardEventDefinitions.Find(eventName)?.Required ?? [];
        if (GetMissingKeys(state, required) is { Count: > 0 } missing)
            state.Problems.Add(new(ContractProblemKind.RequiredDataMissing, state.Contract) { MissingKeys = missing, Detail = eventName });
        else if (!state.CustomDataKeys.Contains(Currency) && state.Fields.FirstOrDefault(IsValue) is { } value)
            state.Problems.Add(new(ContractProblemKind.CurrencyMissing, value.Member, Value, value.SourceAnnotation) { MissingKeys = [Currency] });
    }

    private static IReadOnlyList<string> GetMissingKeys(ReadingState state, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? [] : [.. keys.Where(key => !state.CustomDataKeys.Contains(key))];

    private static bool IsValue(ContractField field) => field is { Section: FieldSection.CustomData, Key: Value };
}
