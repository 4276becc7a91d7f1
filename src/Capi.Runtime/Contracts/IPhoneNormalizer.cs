namespace Capi;

/// <summary>Brings phone numbers into the form Meta takes, in place of the toolkit's own code. Register one as a singleton to use, for
/// example, a full phone library: <c>services.AddSingleton&lt;IPhoneNormalizer, MyPhoneNormalizer&gt;()</c>.</summary>
/// <remarks>It is called on the thread that sends, from many threads at once, once for each number that is not hashed already. When it
/// throws or answers with anything but digits, the number is left out and counted as <see cref="DropReason.ServiceFailed"/>; sending never throws
/// for it.</remarks>
public interface IPhoneNormalizer
{
    /// <summary>Writes the calling code and the national number as digits 0 to 9, without plus sign and leading zeros.</summary>
    /// <param name="number">The number as it was given, without white space at its ends; never empty, at most 64 Ki characters.</param>
    /// <param name="country">The country of the contract, else the configured one, as an ISO 3166-1 alpha-2 code in lower case; null when neither is known.
    /// A number may name another one itself.</param>
    /// <param name="digits">Room for 32 digits.</param>
    /// <returns>How many digits were written; 0 when it is no phone number, which leaves it out. Fewer than 7 and more than 15 are left out as well.</returns>
    int Normalize(ReadOnlySpan<char> number, string? country, Span<char> digits);
}
