namespace Capi.Catalog;

/// <summary>What people write for a currency, where only one can be meant. A dollar, a pound, a crown or ¥ could be several.</summary>
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

    /// <summary>The code that is clearly meant, or null.</summary>
    public static string? CodeOf(string text)
    {
        var plain = new string([.. text.Where(character => !char.IsWhiteSpace(character) && character is not ('.' or '-' or '_' or '\''))]);
        if (IsCode(plain))
            return plain.ToUpperInvariant();
        if (Codes.TryGetValue(plain, out var code))
            return code;

        // "EUR €", "USD$": the code is there, with its sign.
        var letters = new string([.. plain.Where(char.IsLetter)]);
        return letters.Length < plain.Length && IsCode(letters) ? letters.ToUpperInvariant() : null;
    }

    /// <summary>True for what the runtime writes: a code in either case, with white space around it or not.</summary>
    public static bool IsWritten(string text) => IsCode(text.Trim());

    private static bool IsCode(string text) => text.Length == 3 && Currencies.Contains(text[0], text[1], text[2]);
}
