using System.Buffers;
using System.Globalization;
using System.Text;

namespace Capi.Storage.Nats.Protocol;

/// <summary>Converts the alias of a dataset to a token of a subject, which is also a legal name of a consumer.</summary>
/// <remarks>Letters, digits and hyphens stay, so that an operator recognizes the dataset; every other byte becomes an underscore and two hexadecimal digits. Aliases that differ only in case are one
/// dataset and get one token; all others get different ones.</remarks>
internal static class SubjectToken
{
    private static readonly SearchValues<char> Kept = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Returns the token of an alias.</summary>
    public static string Create(string alias)
    {
        var token = new StringBuilder(alias.Length);
        foreach (var rune in alias.EnumerateRunes())
            Append(token, rune.IsAscii ? new Rune(char.ToLowerInvariant((char)rune.Value)) : Rune.ToUpperInvariant(rune));
        return token.ToString();
    }

    private static void Append(StringBuilder token, Rune rune)
    {
        if (rune.IsAscii && Kept.Contains((char)rune.Value))
        {
            token.Append((char)rune.Value);
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
            token.Append(CultureInfo.InvariantCulture, $"_{part:x2}");
    }
}
