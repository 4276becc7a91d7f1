using Capi.Catalog;
using Capi.ContractReading.Fields;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes members, parameters and locals whose name says that they contain the hash of an identifier: <c>EmailSha256</c>, <c>hashed_phone</c>, <c>user.Email.Hash</c>.</summary>
/// <remarks>Whole words count: <c>HashtagEmail</c> and <c>EmailHashtag</c> have nothing to do with hashes. A name without an identifier (<c>PasswordHash</c>) doesn't count.</remarks>
internal static class HashedNames
{
    private static readonly HashSet<string> HashWords = new(StringComparer.OrdinalIgnoreCase) { "hash", "hashed", "hashes", "sha", "hmac", "digest", "digests" };

    // Words around the hash that don't change the meaning.
    private static readonly HashSet<string> FillerWords =
        new(StringComparer.OrdinalIgnoreCase) { "hex", "base", "bytes", "value", "string", "text", "normalized", "normalised", "lower", "for", "of", "meta", "facebook", "fb", "capi" };

    // For names without word boundaries: emailhash, hashedemail.
    private static readonly string[] HashAffixes = ["hashed", "hashes", "hash", "sha256", "sha", "md5", "digest"];

    // One of these is in every word and affix above. Names without one are not split into words.
    private static readonly string[] HashParts = ["hash", "sha", "hmac", "digest", "md5"];

    /// <summary>True when the name of a variable, or of a member with its instance, means the hash of an identifier.</summary>
    public static bool IsHashed(ISymbol variable, ITypeSymbol type, IOperation? receiver) => !variable.IsStatic && CanContainHash(type) && IsHashed(variable.Name, receiver);

    /// <summary>True when a name contains a hash as a word: <c>ToSha256</c>, <c>EmailHasher</c>.</summary>
    public static bool ContainsHashWord(string name) => MayContainHash(name) && NameWords.Split(name).Any(word => IsHashWord(word, name));

    private static bool IsHashed(string name, IOperation? receiver)
    {
        if (TryRemoveHashWords(name, out var rest))
        {
            // user.Email.Hash: the instance says which identifier it is.
            return rest.Length > 0 ? IsIdentifier(rest) : receiver is not null && IsIdentifier(ReceiverName.Get(receiver));
        }

        // user.Hashes.Email.
        return receiver is not null && TryRemoveHashWords(ReceiverName.Get(receiver), out var owner) && owner.Length == 0 && IsIdentifier(name);
    }

    private static bool TryRemoveHashWords(string name, out string rest)
    {
        rest = name;
        if (!MayContainHash(name))
            return false;

        var words = NameWords.Split(name);

        // DigestEmail is an email with news.
        if (words.Any(word => IsHashWord(word, name)) && !words[0].Equals("digest", StringComparison.OrdinalIgnoreCase))
        {
            rest = string.Concat(words.Where(word => !IsHashWord(word, name) && !FillerWords.Contains(word)));
            return true;
        }

        var whole = name.Trim('_');
        var affix = words.Count > 1 ? null : Array.Find(HashAffixes, one => IsIdentifier(RemoveAffix(whole, one)));
        rest = affix is null ? name : RemoveAffix(whole, affix);
        return affix is not null;
    }

    private static bool MayContainHash(string name)
    {
        foreach (var part in HashParts)
        {
            if (name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static string RemoveAffix(string name, string affix) =>
        name.EndsWith(affix, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - affix.Length)
        : name.StartsWith(affix, StringComparison.OrdinalIgnoreCase) ? name.Substring(affix.Length)
        : "";

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (KeyInference.InferUserDataKey(name) is not null || PersonalDataTerms.Find(name, isContent: true) is not null);

    // The digits of Md5 belong to no word.
    private static bool IsHashWord(string word, string name) =>
        HashWords.Contains(word) || (word.Equals("md", StringComparison.OrdinalIgnoreCase) && name.IndexOf("md5", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool CanContainHash(ITypeSymbol type) => ValueReader.Read(type) is { Kind: ScalarKind.String } || TextSignature.IsBytes(type);
}
