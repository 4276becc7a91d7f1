namespace Capi.Catalog;

/// <summary>Texts that stand for a missing value. Their digests are the same for everybody, so none of them is a person's.</summary>
internal static class PlaceholderTexts
{
    /// <summary>Texts that are no normalised value of any field.</summary>
    public static readonly string[] OfEveryField =
    [
        "", " ", "  ", "\t", "\n", "\r\n", "\u00A0", "0", "-", "--", ".", "?", "\"\"", "''", "{}", "[]", "undefined", "unknown", "n/a", "n.a.", "(null)", "(none)",
        "[object object]", "[object Object]", "NULL", "Null", "NONE", "None", "NIL", "Nil", "NaN", "N/A", "UNDEFINED", "Undefined", "UNKNOWN", "Unknown", "GUEST", "Guest", "Anonymous", "ANONYMOUS",
        "True", "False", "anonymous",
    ];

    /// <summary>Texts that are also a name of people or a city (Mr Null, Ms Nan, the town None in Piedmont), so in those fields they are kept.</summary>
    public static readonly string[] ExceptNamesAndCities = ["null", "none", "nil", "nan", "nobody", "anon", "guest", "true", "false"];

    /// <summary>The MD5, SHA-1, SHA-224, SHA-384 and SHA-512 digests of the empty text, and the MD5 and SHA-1 digests of the commonest others.</summary>
    /// <remarks>Constants, because MD5 and SHA-1 may be switched off on the machine. A test computes them again.</remarks>
    public static readonly string[] OtherDigests =
    [
        "d41d8cd98f00b204e9800998ecf8427e",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f",
        "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b",
        "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e", // the empty text
        "7215ee9c7d9dc229d2921a40e899ec5f",
        "b858cb282617fb0956d960215c8e84d1ccf909c6", // " "
        "cfcd208495d565ef66e7dff9f98764da",
        "b6589fc6ab0dc82cf12099d1c2d40ab994e8410c", // "0"
        "5e543256c480ac577d30f76f9120eb74",
        "d5d4cd07616a542891b7ec2d0257b3a24b69856e", // "undefined"
        "274b68192b056e268f128ff63bfcd4a4",
        "50f013532a9770a2c2cfdc38b7581dd01df69b70", // "n/a"
    ];

    /// <summary>The MD5 and SHA-1 digests of "null" and "none".</summary>
    public static readonly string[] OtherDigestsExceptNamesAndCities =
    [
        "37a6259cc0c1dae299a7866489dff0bd",
        "2be88ca4242c76e8253ac62474851065032d6833", // "null"
        "334c4a4c42fdb79d7ebc3e73b517e6f8",
        "71f8e7976e4cbc4561c9d62fb283e7f788202acb", // "none"
    ];
}
