using Capi.Identifiers.Phones;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>ph</c>: country calling code and national number, 7 to 15 digits.</summary>
/// <remarks>Meta requires the country calling code, but its Parameter Builder doesn't add one. The country comes from the number itself (plus sign
/// or 00), otherwise from <see cref="NormalizationContext"/>. If neither names a country, the digits are sent as the Parameter Builder sends them, and
/// <see cref="NormalizationAssumption.PhoneCountryUnknown"/> is recorded (docs/identity.md, "Phone numbers").</remarks>
internal static class PhoneNormalizer
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    /// <summary>Normalises one number.</summary>
    public static DropReason Normalize(ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        if (context.PhoneNormalizer is { } service)
            return CustomPhoneNormalizer.Normalize(service, value, context.FindNumberingPlan(), ref output);

        Span<char> digits = stackalloc char[ParsedPhoneNumber.MaxDigits];
        return !SpreadsheetNumber.TryRead(value, digits, out var length) ? NormalizeNumber(value, context, ref output)
            : length == 0 ? DropReason.InvalidFormat
            : NormalizeNumber(digits[..length], context, ref output);
    }

    /// <summary>Validates the number of digits.</summary>
    public static DropReason ValidateLength(int digits) => digits switch
    {
        0 => DropReason.Empty,
        < MinDigits => DropReason.TooShort,
        > MaxDigits => DropReason.TooLong,
        _ => DropReason.None,
    };

    private static DropReason NormalizeNumber(scoped ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        var phone = ParsedPhoneNumber.Parse(value, stackalloc char[ParsedPhoneNumber.MaxDigits]);
        if (phone.IsTooLong)
            return DropReason.TooLong;

        var isCertain = TryWriteInternational(phone.Digits, phone.HasPlusSign, phone.TrunkZeroIndex, context, ref output)
            || TryWriteNational(phone.Digits, context.FindNumberingPlan(), ref output);
        if (!isCertain)
            output.Append(phone.Digits.TrimStart('0'));

        var reason = ValidateLength(output.Length);
        if (!isCertain && reason == DropReason.None)
            context.Assumptions?.Add(NormalizationAssumption.PhoneCountryUnknown);
        return reason;
    }

    // A plus sign, 00, or "(0)" after a calling code: the number is international.
    private static bool TryWriteInternational(scoped ReadOnlySpan<char> digits, bool hasPlus, int trunkZeroIndex, in NormalizationContext context, ref Utf8Builder output)
    {
        if (!hasPlus && !IsTrunkZero(digits, trunkZeroIndex))
        {
            if (!digits.StartsWith("00", StringComparison.Ordinal))
                return false;

            // Where 001 is the international prefix, 001 46 is Sweden, not the USA.
            if (context.FindNumberingPlan() is { } plan && plan.RemoveInternationalPrefix(digits) is var internationalNumber
                && NumberingPlans.FindCallingCode(internationalNumber) is { } code && code.IsNationalNumber(internationalNumber[code.Length..]))
            {
                WriteInternational(internationalNumber, trunkZeroIndex: 0, ref output);
                return true;
            }
        }

        var number = digits.TrimStart('0');
        WriteInternational(number, trunkZeroIndex - (digits.Length - number.Length), ref output);
        return true;
    }

    private static bool TryWriteNational(scoped ReadOnlySpan<char> digits, NumberingPlan? plan, ref Utf8Builder output)
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

        var internationalNumber = plan.RemoveInternationalPrefix(digits);
        if (NumberingPlans.FindCallingCode(internationalNumber) is null)
            return false;

        WriteInternational(internationalNumber, trunkZeroIndex: 0, ref output);
        return true;
    }

    /// <summary>Writes digits that start with a calling code, without the national (trunk) prefix.</summary>
    private static void WriteInternational(scoped ReadOnlySpan<char> digits, int trunkZeroIndex, ref Utf8Builder output)
    {
        if (NumberingPlans.FindCallingCode(digits) is not { } code)
        {
            output.Append(digits);
            return;
        }

        var national = digits[code.Length..];
        output.Append(digits[..code.Length]);
        output.Append(IsTrunkZero(digits, trunkZeroIndex) ? national[1..] : code.RemoveNationalPrefix(national));
    }

    private static bool IsTrunkZero(ReadOnlySpan<char> digits, int index) =>
        index > 0 && NumberingPlans.FindCallingCode(digits) is { HasTrunkZero: true } code && code.Length == index;
}
