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
        if (!TryInvoke(service, value, plan?.Country, digits, out var charsWritten))
            return DropReason.ServiceFailed;

        if (charsWritten == 0)
            return DropReason.InvalidFormat;

        output.Append(digits[..charsWritten]);
        return PhoneNormalizer.ValidateLength(charsWritten);
    }

    private static bool TryInvoke(IPhoneNormalizer service, ReadOnlySpan<char> value, string? country, Span<char> digits, out int charsWritten)
    {
        try
        {
            charsWritten = service.TryNormalize(value, country, digits);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Don't log or rethrow: the application's exception may contain the phone number.
            charsWritten = -1;
        }

        return charsWritten == 0 || (charsWritten is > 0 and <= BufferLength && CharacterSets.IsAllDigits(digits[..charsWritten]));
    }
}
