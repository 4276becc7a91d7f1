using System.Collections.Frozen;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the code of a US state or territory or a Canadian province by its folded name. Thread safe.</summary>
internal static class States
{
    // Meta's Parameter Builder knows the 50 states and the 13 provinces. The District of Columbia and the territories have postal
    // codes too. "Québec" is listed separately because it folds to "qubec".
    internal const string Data = """
        AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; DE Delaware; FL Florida;
        GA Georgia; HI Hawaii; ID Idaho; IL Illinois; IN Indiana; IA Iowa; KS Kansas; KY Kentucky; LA Louisiana; ME Maine;
        MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota; MS Mississippi; MO Missouri; MT Montana; NE Nebraska;
        NV Nevada; NH New Hampshire; NJ New Jersey; NM New Mexico; NY New York; NC North Carolina; ND North Dakota; OH Ohio;
        OK Oklahoma; OR Oregon; PA Pennsylvania; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee; TX Texas;
        UT Utah; VT Vermont; VA Virginia; WA Washington; WV West Virginia; WI Wisconsin; WY Wyoming;
        DC District of Columbia; DC Washington DC; PR Puerto Rico; GU Guam; AS American Samoa; VI Virgin Islands;
        VI US Virgin Islands; VI Virgin Islands, U.S.; VI United States Virgin Islands; MP Northern Mariana Islands;
        AB Alberta; BC British Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador; NS Nova Scotia;
        NT Northwest Territories; NU Nunavut; ON Ontario; PE Prince Edward Island; QC Quebec; QC Québec; SK Saskatchewan;
        YT Yukon; YT Yukon Territory
        """;

    private const int MaxNameLength = 25;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CodesByName = Data
        .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(entry => LatinLetters.Fold(entry[3..]), entry => LatinLetters.Fold(entry[..2]), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the code in lower case if the text is exactly the name of a state or province.</summary>
    /// <param name="folded">Letters a to z (<see cref="LatinLetters"/>).</param>
    public static bool TryGetCode(ReadOnlySpan<byte> folded, out string code)
    {
        code = "";
        if (folded.Length > MaxNameLength)
            return false;

        Span<char> text = stackalloc char[MaxNameLength];
        Encoding.ASCII.GetChars(folded, text);
        return CodesByName.TryGetValue(text[..folded.Length], out code!);
    }
}
