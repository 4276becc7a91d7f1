using Capi.Catalog;

namespace Capi.Analyzers.Wording;

/// <summary>How messages say which currency to write.</summary>
internal static class CurrencyCodes
{
    /// <summary>The code that is clearly meant, in quotation marks, or an example of one.</summary>
    public static string Say(string written) => CurrencyNames.CodeOf(written) is { } code ? "'" + code + "'" : "a code such as 'EUR'";
}
