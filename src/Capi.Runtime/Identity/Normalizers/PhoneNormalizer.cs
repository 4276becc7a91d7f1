namespace Capi.Identity;

/// <summary><c>ph</c>: country calling code and national number, 7 to 15 digits.</summary>
/// <remarks>Meta requires the country calling code, but its Parameter Builder doesn't add one. The country comes from the number itself (plus sign
/// or 00), otherwise from <see cref="IdentityHints"/>. If neither names a country, the digits are sent as the Parameter Builder sends them, and
/// <see cref="IdentityNote.PhoneCountryUnknown"/> is recorded (docs/identity.md, "Phone numbers").</remarks>
internal static class PhoneNormalizer
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    /// <summary>Normalises one number.</summary>
    public static DropReason Normalize(ReadOnlySpan<char> value, in IdentityHints hints, ref Utf8Builder output)
    {
        if (hints.Phones is { } service)
            return PhoneService.Normalize(service, value, hints.FindPhonePlan(), ref output);

        var phone = PhoneText.Read(value, stackalloc char[PhoneText.MaxDigits]);
        if (phone.IsTooLong)
            return DropReason.TooLong;

        var isCertain = TryWriteInternational(phone.Digits, phone.HasPlus, phone.TrunkZero, hints, ref output)
            || TryWriteNational(phone.Digits, hints.FindPhonePlan(), ref output);
        if (!isCertain)
            output.Append(phone.Digits.TrimStart('0'));

        var reason = CheckLength(output.Length);
        if (!isCertain && reason == DropReason.None)
            hints.Notes?.Add(IdentityNote.PhoneCountryUnknown);
        return reason;
    }

    /// <summary>Validates the number of digits.</summary>
    public static DropReason CheckLength(int digits) => digits switch
    {
        0 => DropReason.Empty,
        < MinDigits => DropReason.TooShort,
        > MaxDigits => DropReason.TooLong,
        _ => DropReason.None,
    };

    // A plus sign, 00, or "(0)" after a calling code: the number is international.
    private static bool TryWriteInternational(scoped ReadOnlySpan<char> digits, bool hasPlus, int trunkZero, in IdentityHints hints, ref Utf8Builder output)
    {
        if (!hasPlus && !IsTrunkZero(digits, trunkZero))
        {
            if (!digits.StartsWith("00", StringComparison.Ordinal))
                return false;

            // Where 001 is the international prefix, 001 46 is Sweden, not the USA.
            if (hints.FindPhonePlan() is { } plan && plan.WithoutAbroadPrefix(digits) is var abroad
                && PhonePlans.FindCallingCode(abroad) is { } code && code.IsNational(abroad[code.Length..]))
            {
                WriteInternational(abroad, trunkZero: 0, ref output);
                return true;
            }
        }

        var number = digits.TrimStart('0');
        WriteInternational(number, trunkZero - (digits.Length - number.Length), ref output);
        return true;
    }

    private static bool TryWriteNational(scoped ReadOnlySpan<char> digits, PhonePlan? plan, ref Utf8Builder output)
    {
        if (plan is null)
            return false;

        var national = plan.FindNationalNumber(digits);
        if (!national.IsEmpty)
        {
            output.Append(plan.CallingCode);
            output.Append(national);
            return true;
        }

        var abroad = plan.WithoutAbroadPrefix(digits);
        if (PhonePlans.FindCallingCode(abroad) is null)
            return false;

        WriteInternational(abroad, trunkZero: 0, ref output);
        return true;
    }

    /// <summary>Writes digits that start with a calling code, without the national (trunk) prefix.</summary>
    private static void WriteInternational(scoped ReadOnlySpan<char> digits, int trunkZero, ref Utf8Builder output)
    {
        if (PhonePlans.FindCallingCode(digits) is not { } code)
        {
            output.Append(digits);
            return;
        }

        var national = digits[code.Length..];
        output.Append(digits[..code.Length]);
        output.Append(IsTrunkZero(digits, trunkZero) ? national[1..] : code.WithoutPrefix(national));
    }

    private static bool IsTrunkZero(ReadOnlySpan<char> digits, int place) =>
        place > 0 && PhonePlans.FindCallingCode(digits) is { HasTrunkZero: true } code && code.Length == place;
}
