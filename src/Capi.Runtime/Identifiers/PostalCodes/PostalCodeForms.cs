namespace Capi.Identifiers.PostalCodes;

/// <summary>Forms of text that are a postal code without further change: only separators are removed.</summary>
[Flags]
internal enum PostalCodeForms : byte
{
    None = 0,

    /// <summary>Five digits (75011, 111 22, 00-950). In Romania and some other countries they lack a leading zero.</summary>
    FiveDigits = 1,

    /// <summary>Four digits (2000). In the USA and other countries with five digits they lack a leading zero.</summary>
    FourDigits = 2,

    /// <summary>Four digits and two letters (1012 AB). In countries whose codes have only digits, the letters don't belong to the code.</summary>
    FourDigitsTwoLetters = 4,
}
