using System.Security.Cryptography;
using System.Text;

namespace Capi;

/// <summary>Creates deterministic event IDs: the same business key gives the same <c>event_id</c> in the Pixel event and the server event, and after a reload.</summary>
/// <remarks>Not called EventId, which is a type of Microsoft.Extensions.Logging. Thread safe. The ID is a SHA-256 hash, so it doesn't show the key; but a key with few possible values can be found by trying them all. Use the key of
/// what happened, such as an order number, and never an email address or another identifier of a person.</remarks>
public static class MetaEventId
{
    // 128 bits: no two of a shop's events get the same ID by chance.
    private const int HashBytes = 16;

    /// <summary>Creates the ID of an event.</summary>
    /// <param name="kind">What happened, such as <c>order</c>: two kinds of event with the same key get different IDs.</param>
    /// <param name="key">The business key, used exactly as given.</param>
    /// <returns>The kind, a hyphen and 32 hexadecimal digits. Empty if <paramref name="key"/> is null or blank; an event with that ID is invalid.</returns>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is null or blank.</exception>
    public static string From(string kind, string? key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        if (string.IsNullOrWhiteSpace(key))
            return "";

        // A separator that no text of the kind contains by accident, so that "a" + "bc" differs from "ab" + "c".
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{key}"));
        return $"{kind}-{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}";
    }
}
