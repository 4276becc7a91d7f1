using Capi.Catalog;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes hash functions by name where their body is unknown: <c>hasher.Hash(email)</c>, <c>IEmailHasher.Compute</c>, <c>crypto.Sha256</c>.</summary>
internal static class HashFunctionNames
{
    // HashSet, HashCode and hash IDs are no hashes of the argument; FindByHash returns what was hashed.
    private static readonly HashSet<string> OtherMeanings =
        new(StringComparer.OrdinalIgnoreCase) { "by", "from", "without", "un", "de", "non", "free", "raw", "code", "tag", "tags", "id", "ids", "set", "map", "table", "password", "verify" };

    private static readonly HashSet<string> HasherWords = new(StringComparer.OrdinalIgnoreCase) { "hasher", "hashing", "hash", "sha", "hmac", "digester" };

    // What a hasher's method is called if its type already says that it hashes.
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "compute", "create", "apply", "of", "transform", "process", "execute", "generate", "calculate", "make", "get", "for", "invoke", "convert", "run", "encode", "protect",
        "anonymize", "pseudonymize",
    };

    /// <summary>True when method or type are named as a hash function, and text or bytes go in and come out.</summary>
    public static bool IsHashFunction(IMethodSymbol method) =>
        TextSignature.Matches(method)
        && (IsHashVerb(method.Name) || IsMethodOfHasher(method))
        && WellKnownTypes.GetOutermostNamespace(method) is not ("System" or "Microsoft");

    /// <summary>True for the name of a delegate that hashes: <c>Func&lt;string, string&gt; sha256</c>.</summary>
    public static bool IsHashFunction(string delegateName, IMethodSymbol invoke) =>
        TextSignature.Matches(invoke) && (IsHashVerb(delegateName) || NameWords.Split(delegateName).Any(HasherWords.Contains));

    private static bool IsHashVerb(string name) => HashedNames.ContainsHashWord(name) && !NameWords.Split(name).Any(OtherMeanings.Contains);

    private static bool IsMethodOfHasher(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || !NameWords.Split(type.Name).Any(HasherWords.Contains))
            return false;

        var words = NameWords.Split(method.Name);
        return words.Count > 0 && !words.Any(OtherMeanings.Contains) && (Verbs.Contains(words[0]) || KeyInference.InferUserDataKey(method.Name) is not null);
    }
}
