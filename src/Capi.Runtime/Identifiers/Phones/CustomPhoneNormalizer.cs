using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Phones;

/// <summary>Calls the application's <see cref="IPhoneNormalizer"/>, validates its output and catches its exceptions.</summary>
internal static class CustomPhoneNormalizer
{
    // Longer than any valid number, so that output that is too long is detected.
    private const int BufferLength = 32;

    public static DropReason Normalize(IPhoneNormalizer service, ReadOnlySpan<char> value, NumberingPlan? plan, ref Utf8Builder output)
    {
        Span<char> digits = stackalloc char[BufferLength];
        digits.Clear();
        if (TryInvoke(service, value, plan?.Country, digits, out var charsWritten) is not { } isPhoneNumber)
            return DropReason.ServiceFailed;

        if (!isPhoneNumber)
            return DropReason.InvalidFormat;

        if (charsWritten is < 1 or > BufferLength || !CharacterSets.IsAllDigits(digits[..charsWritten]))
            return DropReason.ServiceFailed;

        output.Append(digits[..charsWritten]);
        return PhoneNormalizer.ValidateLength(charsWritten);
    }

    // Null when the service threw.
    private static bool? TryInvoke(IPhoneNormalizer service, ReadOnlySpan<char> value, string? countryCode, Span<char> digits, out int charsWritten)
    {
        try
        {
            return service.TryNormalize(value, countryCode, digits, out charsWritten);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Don't log or rethrow: the application's exception may contain the phone number.
            charsWritten = 0;
            return null;
        }
    }
}
