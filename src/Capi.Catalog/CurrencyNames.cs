namespace Capi.Catalog;

/// <summary>Unambiguous names and symbols of currencies. Left out: dollar, pound, crown and ¥, each of which can mean several currencies.</summary>
internal static class CurrencyNames
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR",
        ["us$"] = "USD", ["usdollar"] = "USD", ["usdollars"] = "USD",
        ["ca$"] = "CAD", ["canadiandollar"] = "CAD", ["canadiandollars"] = "CAD",
        ["au$"] = "AUD", ["australiandollar"] = "AUD", ["australiandollars"] = "AUD",
        ["britishpound"] = "GBP", ["britishpounds"] = "GBP", ["poundsterling"] = "GBP", ["sterling"] = "GBP",
        ["swissfranc"] = "CHF", ["swissfrancs"] = "CHF", ["sfr"] = "CHF",
        ["yen"] = "JPY", ["renminbi"] = "CNY", ["rmb"] = "CNY", ["yuan"] = "CNY",
        ["zloty"] = "PLN", ["złoty"] = "PLN", ["zł"] = "PLN", ["kč"] = "CZK",
        ["r$"] = "BRL", ["brazilianreal"] = "BRL", ["₹"] = "INR", ["indianrupee"] = "INR",
        ["₺"] = "TRY", ["turkishlira"] = "TRY", ["₴"] = "UAH", ["hryvnia"] = "UAH",
    };

    /// <summary>Finds the code for a name, symbol or differently spelled code; null when there is none or it is ambiguous.</summary>
    public static string? FindCode(string text)
    {
        var normalized = new string([.. text.Where(character => !char.IsWhiteSpace(character) && character is not ('.' or '-' or '_' or '\''))]);
        if (IsCode(normalized))
            return normalized.ToUpperInvariant();
        if (Codes.TryGetValue(normalized, out var code))
            return code;

        // "EUR €", "USD$": a code with a symbol.
        var letters = new string([.. normalized.Where(char.IsLetter)]);
        return letters.Length < normalized.Length && IsCode(letters) ? letters.ToUpperInvariant() : null;
    }

    /// <summary>True for text that the runtime accepts: a code in upper or lower case, with or without surrounding white space.</summary>
    public static bool IsValidCode(string text) => IsCode(text.Trim());

    private static bool IsCode(string text) => text.Length == 3 && Currencies.Contains(text[0], text[1], text[2]);
}
