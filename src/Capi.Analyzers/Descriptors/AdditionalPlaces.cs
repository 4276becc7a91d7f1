namespace Capi.Analyzers;

/// <summary>What the additional locations of a diagnostic point at, by index. Analyzers and code fixes compile this same file.</summary>
internal static class AdditionalPlaces
{
    /// <summary>CAPI201: the call that hashed: the hash function, or the helper that calls it.</summary>
    public const int HashCall = 0;

    /// <summary>CAPI201: what that call hashed, as an expression of text. It is missing when it can't be seen; it may stand in
    /// an earlier statement, so whoever copies it must look whether its names still mean the same.</summary>
    public const int HashInput = 1;
}
