using System.Collections.Frozen;

namespace Capi.Identifiers.PostalCodes;

/// <summary>Words that announce a postal code: ZIP: 94025, PLZ 80331, CEP 01310-100. Thread safe.</summary>
internal static class PostalCodeLabels
{
    /// <summary>The largest number of groups of letters in a label.</summary>
    public const int MaxGroups = 3;

    internal const string Words =
        "eircode npa postakodu kodepos zip zipcode zipcodes uszip postcode postalcode postal postleitzahl plz cep codepostal codepostale códigopostal codigopostal codicepostale codicediavviamentopostale "
        + "pincode psč psc kodpocztowy postnr postnummer postinumero postalcodezip irsz irányítószám postkode codpoștal codpostal "
        + "индекс почтовыйиндекс індекс поштовийіндекс пощенскикод ταχκώδικας 郵便番号 邮编 邮政编码 郵遞區號 邮码 우편번호 מיקוד الرمزالبريدي";

    // Also the beginning of other codes, so only before digits.
    internal const string WordsBeforeDigits = "cp cap pin cod kod tk тк τκ";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = Create(Words);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LabelsBeforeDigits = Create(WordsBeforeDigits);

    /// <summary>True if letters before a code announce it.</summary>
    /// <param name="letters">Lower-case letters without separators.</param>
    /// <param name="code">The code, in groups.</param>
    public static bool IsLabel(ReadOnlySpan<char> letters, ReadOnlySpan<char> code) =>
        Labels.Contains(letters) || (LabelsBeforeDigits.Contains(letters) && !code.ContainsAnyExcept(PostalCodeText.DigitsAndSeparator));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Create(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
