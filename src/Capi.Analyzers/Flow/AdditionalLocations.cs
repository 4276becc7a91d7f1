namespace Capi.Analyzers.Flow;

/// <summary>The meaning of a diagnostic's additional locations, by index.</summary>
internal static class AdditionalLocations
{
    /// <summary>CAPI201 and CAPI202: the call that computed the hash: the hash function, or the helper method that calls it.</summary>
    public const int HashCall = 0;

    /// <summary>CAPI201 and CAPI202: the string expression that was hashed. Missing if it is not visible in the method. It may be in an
    /// earlier statement, so code that copies it must check that its names still bind to the same symbols.</summary>
    public const int HashInput = 1;

    /// <summary>CAPI203: the first call that changed the value. Missing if it equals the diagnostic's own location.</summary>
    public const int Change = 0;
}
