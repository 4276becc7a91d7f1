namespace Capi.Identity;

/// <summary>Calls the application's <see cref="IPhoneNormalizer"/>, validates its output and catches its exceptions.</summary>
internal static class PhoneService
{
    // Longer than any valid number, so that output that is too long is detected.
    private const int Room = 32;

    public static DropReason Normalize(IPhoneNormalizer service, ReadOnlySpan<char> value, PhonePlan? plan, ref Utf8Builder output)
    {
        Span<char> digits = stackalloc char[Room];
        digits.Clear();
        if (!TryAsk(service, value, plan?.Country, digits, out var count))
            return DropReason.ServiceFailed;

        if (count == 0)
            return DropReason.InvalidFormat;

        output.Append(digits[..count]);
        return PhoneNormalizer.CheckLength(count);
    }

    private static bool TryAsk(IPhoneNormalizer service, ReadOnlySpan<char> value, string? country, Span<char> digits, out int count)
    {
        try
        {
            count = service.Normalize(value, country, digits);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Don't log or rethrow: the application's exception may contain the phone number.
            count = -1;
        }

        return count == 0 || (count is > 0 and <= Room && Characters.AreDigits(digits[..count]));
    }
}
