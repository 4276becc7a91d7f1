using Capi.Catalog;

namespace Capi.Reading;

/// <summary>Finds a constant currency that isn't an ISO 4217 code.</summary>
internal static class CurrencyRule
{
    /// <summary>Adds a problem for a constant that isn't an ISO 4217 code. Blank constants are ignored.</summary>
    public static void Check(ReadingState state)
    {
        foreach (var field in state.Fields)
        {
            if (field is { Annotation: AnnotationKind.CustomData, Parameter.Normalization: Normalization.Currency, Value.Kind: ScalarKind.Text }
                && DeclaredValue.Text(field.Member, state) is { } text
                && !string.IsNullOrWhiteSpace(text)
                && !CurrencyNames.IsWritten(text))
                state.Problems.Add(new(ContractProblemKind.UnknownCurrency, field.Member, field.Key, field.Source) { Meaning = text });
        }
    }
}
