using Capi.Catalog;

namespace Capi.Reading;

/// <summary>Finds missing custom_data parameters without which Meta rejects the event.</summary>
internal static class RequiredDataRule
{
    private const string Value = "value";

    private const string Currency = "currency";

    /// <summary>Adds a problem for required parameters that a standard event lacks, or for a value without currency on any other event; never both.</summary>
    public static void Check(ReadingState state, string eventName)
    {
        // A type that does not compile may declare the member.
        if (state.HasErrorType)
            return;

        var required = StandardEvents.Find(eventName)?.Required ?? [];
        if (Missing(state, required) is { Count: > 0 } missing)
            state.Problems.Add(new(ContractProblemKind.RequiredDataMissing, state.Contract) { Missing = missing, Meaning = eventName });
        else if (!state.CustomKeys.Contains(Currency) && state.Fields.FirstOrDefault(IsValue) is { } value)
            state.Problems.Add(new(ContractProblemKind.CurrencyMissing, value.Member, Value, value.Source) { Missing = [Currency] });
    }

    private static IReadOnlyList<string> Missing(ReadingState state, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? [] : [.. keys.Where(key => !state.CustomKeys.Contains(key))];

    private static bool IsValue(FieldFact field) => field is { Section: FieldSection.CustomData, Key: Value };
}
