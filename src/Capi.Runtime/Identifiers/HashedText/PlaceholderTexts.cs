namespace Capi.Identifiers.HashedText;

/// <summary>Texts that stand for a missing value. Their digests are the same for everybody, so none of them is a person's.</summary>
internal static class PlaceholderTexts
{
    /// <summary>Texts that are no normalised value of any field.</summary>
    public static readonly string[] OfEveryField =
    [
        "", " ", "  ", "\t", "\n", "\r\n", "\u00A0", "0", "-", "--", ".", "?", "\"\"", "''", "{}", "[]", "undefined", "unknown", "n/a", "n.a.", "(null)", "(none)",
        "[object object]", "[object Object]", "NULL", "Null", "NONE", "None", "NIL", "Nil", "NaN", "N/A", "UNDEFINED", "Undefined", "UNKNOWN", "Unknown", "GUEST", "Guest", "Anonymous", "ANONYMOUS",
        "True", "False",
    ];

    /// <summary>Texts that are also a name of people or a city (Mr Null, Ms Nan, the town None in Piedmont), so in those fields they are kept.</summary>
    public static readonly string[] ExceptNamesAndCities = ["null", "none", "nil", "nan", "nobody", "anonymous", "anon", "guest", "true", "false"];

    /// <summary>The first eight bytes of the MD5, SHA-1, SHA-224, SHA-384 and SHA-512 digests of the empty text, and of the MD5 and SHA-1 digests of the commonest others.</summary>
    /// <remarks>Constants, because MD5 and SHA-1 may be switched off on the machine. A test computes them again.</remarks>
    public static readonly ulong[] OtherDigests =
    [
        0xD41D8CD9_8F00B204, 0xDA39A3EE_5E6B4B0D, 0xD14A028C_2A3A2BC9, 0x38B060A7_51AC9638, 0xCF83E135_7EEFB8BD, // the empty text
        0x7215EE9C_7D9DC229, 0xB858CB28_2617FB09, // " "
        0xCFCD2084_95D565EF, 0xB6589FC6_AB0DC82C, // "0"
        0x37A6259C_C0C1DAE2, 0x2BE88CA4_242C76E8, // "null"
        0x5E543256_C480AC57, 0xD5D4CD07_616A5428, // "undefined"
        0x334C4A4C_42FDB79D, 0x71F8E797_6E4CBC45, // "none"
        0x274B6819_2B056E26, 0x50F01353_2A9770A2, // "n/a"
    ];
}
