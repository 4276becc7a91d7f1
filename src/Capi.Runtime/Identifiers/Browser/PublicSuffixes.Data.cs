namespace Capi.Identifiers.Browser;

// Written by tools/public-suffixes from the npm package tldts 7.6.0 (Public Suffix List, Mozilla Public License 2.0). Don't edit: a test compares the digest.
internal static partial class PublicSuffixes
{
    /// <summary>The number of rules in public-suffixes.br.</summary>
    internal const int RuleCount = 11257;

    /// <summary>The SHA-256 digest of the decompressed text.</summary>
    internal const string Digest = "cd249444ee32bebe98f1df00346a8829be98ce83a572bce49446242eb8519fc8";
}
