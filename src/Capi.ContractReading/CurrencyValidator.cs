using Capi.Catalog;

namespace Capi.ContractReading;

/// <summary>Finds a constant currency that isn't an ISO 4217 code.</summary>
internal static class CurrencyValidator
{
    /// <summary>Adds a problem for a constant that isn't an ISO 4217 code. Blank constants are ignored.</summary>
    public static void Validate(ReadingState state)
    {
        foreach (var field in state.Fields)
        {
            if (field is { Annotation: AnnotationKind.CustomData, Parameter.Normalization: Normalization.Currency, Value.Kind: ScalarKind.String }
                && DeclaredValue.FindConstantText(field.Member, state) is { } text
                && !string.IsNullOrWhiteSpace(text)
                && !CurrencyNames.IsValidCode(text))
                state.Problems.Add(new(ContractProblemKind.InvalidCurrency, field.Member, field.Key, field.SourceAnnotation) { Detail = text });
        }
    }
}
