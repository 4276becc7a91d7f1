using Capi.Catalog;

namespace Capi.Reading;

/// <summary>Finds a currency that is written in the code and is none.</summary>
internal static class CurrencyRule
{
    /// <summary>Records a constant that is no code of ISO 4217. An empty one says nothing, so it is left alone.</summary>
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
