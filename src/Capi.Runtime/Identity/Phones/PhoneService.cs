namespace Capi.Identity;

/// <summary>Asks the application's own <see cref="IPhoneNormalizer"/>, and trusts neither its answer nor its manners.</summary>
internal static class PhoneService
{
    // More than any number has, so that an answer too long is seen as one.
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
            // The service is the application's code; its exception may quote the number.
            count = -1;
        }

        return count == 0 || (count is > 0 and <= Room && Characters.AreDigits(digits[..count]));
    }
}
