using Capi.Catalog;

namespace Capi.ContractReading.Messages;

/// <summary>Suggests a currency code in messages.</summary>
internal static class CurrencySuggestion
{
    /// <summary>The unambiguous code for the text, in quotation marks, or else an example of a code.</summary>
    public static string Format(string written) => CurrencyNames.FindCode(written) is { } code ? "'" + code + "'" : "a code such as 'EUR'";
}
