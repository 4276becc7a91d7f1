using System.Text.RegularExpressions;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognizes an IBAN by its form and checksum.</summary>
internal static partial class BankAccounts
{
    private const int MinLength = 15;
    private const int Modulus = 97;

    /// <summary>True if the text contains an IBAN, with or without separators.</summary>
    public static bool AnyIn(string text)
    {
        foreach (var match in Candidate().EnumerateMatches(text))
        {
            if (HasIban(text.AsSpan(match.Index, match.Length)))
                return true;
        }

        return false;
    }

    // Words can follow, so each end of a group is tried.
    private static bool HasIban(ReadOnlySpan<char> candidate)
    {
        Span<char> compact = stackalloc char[candidate.Length];
        var length = 0;
        for (var i = 0; i < candidate.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(candidate[i]))
                compact[length++] = candidate[i];
            var isEnd = i + 1 == candidate.Length || !char.IsAsciiLetterOrDigit(candidate[i + 1]);
            if (isEnd && length >= MinLength && HasChecksum(compact[..length]))
                return true;
        }

        return false;
    }

    private static bool HasChecksum(ReadOnlySpan<char> compact)
    {
        var remainder = 0;
        for (var i = 0; i < compact.Length; i++)
        {
            var character = char.ToUpperInvariant(compact[(i + 4) % compact.Length]);
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + character - '0') % Modulus
                : ((remainder * 100) + character - 'A' + 10) % Modulus;
        }

        return remainder == 1;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?:[ .-]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])")]
    private static partial Regex Candidate();
}
