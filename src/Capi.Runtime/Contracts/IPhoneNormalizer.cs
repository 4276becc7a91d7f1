namespace Capi;

/// <summary>Normalizes phone numbers in place of the built-in normalizer, for example with a full phone number library. Register it as a
/// singleton: <c>services.AddSingleton&lt;IPhoneNormalizer, MyPhoneNormalizer&gt;()</c>.</summary>
/// <remarks>Must be thread safe: it is called on the sending thread, once for each number that isn't hashed already. When it throws or writes
/// anything but digits, the number is dropped and counted as <see cref="DropReason.ServiceFailed"/>; its exceptions never reach the sender.</remarks>
public interface IPhoneNormalizer
{
    /// <summary>Writes the country calling code and the national number as digits 0 to 9, without plus sign and leading zeros.</summary>
    /// <param name="number">The number as given, without leading and trailing white space; never empty, at most 64 Ki characters.</param>
    /// <param name="country">The contract's country, or otherwise the configured default, as an ISO 3166-1 alpha-2 code in lower case; null when neither is known.
    /// The number's own country code takes precedence.</param>
    /// <param name="destination">Receives the digits; 32 characters long.</param>
    /// <returns>The number of digits written; 0 when the text isn't a phone number. The number is dropped unless it has 7 to 15 digits.</returns>
    int TryNormalize(ReadOnlySpan<char> number, string? country, Span<char> destination);
}
