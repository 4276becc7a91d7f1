namespace Capi.Identity;

/// <summary><c>ph</c>: calling code and national number, 7 to 15 digits (spec sections 3.3 and 3.7).</summary>
/// <remarks>Meta demands the country code and its Parameter Builder adds none. Here the country comes from the number itself (plus sign,
/// 00), else from what is known of the event. Without both the digits stay as the builder takes them, and a note says so.</remarks>
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

    /// <summary>Says whether a number may have so many digits.</summary>
    public static DropReason CheckLength(int digits) => digits switch
    {
        0 => DropReason.Empty,
        < MinDigits => DropReason.TooShort,
        > MaxDigits => DropReason.TooLong,
        _ => DropReason.None,
    };

    // A plus sign, 00, or a zero in brackets behind a calling code: the number names its country itself.
    private static bool TryWriteInternational(scoped ReadOnlySpan<char> digits, bool hasPlus, int trunkZero, in IdentityHints hints, ref Utf8Builder output)
    {
        if (!hasPlus && !IsTrunkZero(digits, trunkZero))
        {
            if (!digits.StartsWith("00", StringComparison.Ordinal))
                return false;

            // Where 001 leads abroad, 001 46 is Sweden and not the USA.
            if (hints.FindPhonePlan() is { } plan && FollowsAbroadPrefix(plan, digits, out var abroad) && IsComplete(abroad))
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

        if (!FollowsAbroadPrefix(plan, digits, out var abroad))
            return false;

        WriteInternational(abroad, trunkZero: 0, ref output);
        return true;
    }

    private static bool FollowsAbroadPrefix(PhonePlan plan, ReadOnlySpan<char> digits, out ReadOnlySpan<char> abroad)
    {
        abroad = plan.WithoutAbroadPrefix(digits);
        return !PhonePlans.FindByCallingCode(abroad).IsEmpty;
    }

    private static bool IsComplete(ReadOnlySpan<char> digits)
    {
        foreach (var plan in PhonePlans.FindByCallingCode(digits))
        {
            if (plan.IsNational(digits[plan.CallingCode.Length..]))
                return true;
        }

        return false;
    }

    /// <summary>Writes digits that begin with a calling code, without what is dialled only inside the country.</summary>
    private static void WriteInternational(scoped ReadOnlySpan<char> digits, int trunkZero, ref Utf8Builder output)
    {
        var plans = PhonePlans.FindByCallingCode(digits);
        var code = plans.IsEmpty ? digits : digits[..plans[0].CallingCode.Length];
        var rest = digits[code.Length..];
        output.Append(code);
        output.Append(IsTrunkZero(digits, trunkZero) ? rest[1..] : WithoutPrefix(rest, plans));
    }

    // Italy's zero belongs to the number: there is no trunk zero in its plan.
    private static bool IsTrunkZero(ReadOnlySpan<char> digits, int place)
    {
        if (place <= 0)
            return false;

        foreach (var plan in PhonePlans.FindByCallingCode(digits))
        {
            if (plan.CallingCode.Length == place && plan.HasTrunkZero)
                return true;
        }

        return false;
    }

    // Only where the digits are no number with it and are one without: Russia's numbers may begin with the 8 that is its prefix.
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> national, ReadOnlySpan<PhonePlan> plans)
    {
        var shorter = national;
        foreach (var plan in plans)
        {
            if (!plan.BeginsWithPrefix(national))
                continue;

            if (plan.IsNational(national))
                return national;

            var without = plan.WithoutPrefix(national);
            if (without.Length < shorter.Length)
                shorter = without;
        }

        return shorter;
    }
}
