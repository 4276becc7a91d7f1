using Capi.Catalog;

namespace Capi.Analyzers.Wording;

/// <summary>Suggests a currency code in messages.</summary>
internal static class CurrencyCodes
{
    /// <summary>The unambiguous code for the text, in quotation marks, or else an example of a code.</summary>
    public static string Say(string written) => CurrencyNames.CodeOf(written) is { } code ? "'" + code + "'" : "a code such as 'EUR'";
}
