namespace Capi;

/// <summary>Normalizes phone numbers in place of the built-in normalizer, for example with a full phone number library. Register it as a
/// singleton: <c>services.AddSingleton&lt;IPhoneNormalizer, MyPhoneNormalizer&gt;()</c>.</summary>
/// <remarks>Must be thread safe: one instance serves concurrent calls, each on the thread that sends the event, once for each number that isn't
/// hashed already. When it throws, writes anything but digits or reports an impossible count, the number is dropped and counted as
/// <see cref="DropReason.ServiceFailed"/>. Its exceptions never reach the sender and are never logged, because they may contain the number.</remarks>
public interface IPhoneNormalizer
{
    /// <summary>Writes the country calling code and the national number as digits 0 to 9, without plus sign and leading zeros.</summary>
    /// <param name="number">The number as given, without leading and trailing white space; never empty, at most 64 Ki characters.</param>
    /// <param name="countryCode">The contract's country, or otherwise the configured default, as an ISO 3166-1 alpha-2 code in lower case; null when neither is known.
    /// The number's own country code takes precedence.</param>
    /// <param name="destination">Receives the digits; 32 characters long.</param>
    /// <param name="charsWritten">The number of digits written. The number is dropped as too short or too long unless there are 7 to 15.</param>
    /// <returns>True when <paramref name="destination"/> contains the number; false when the text isn't a phone number, which drops it as
    /// <see cref="DropReason.InvalidFormat"/>.</returns>
    bool TryNormalize(ReadOnlySpan<char> number, string? countryCode, Span<char> destination, out int charsWritten);
}
