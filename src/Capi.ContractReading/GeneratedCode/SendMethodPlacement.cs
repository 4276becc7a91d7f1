namespace Capi.ContractReading.GeneratedCode;

/// <summary>Where the typed send method is declared.</summary>
internal enum SendMethodPlacement
{
    /// <summary>A public extension method.</summary>
    PublicExtension,

    /// <summary>An internal extension method.</summary>
    InternalExtension,

    /// <summary>A static method of the contract, because no class outside can name it.</summary>
    OnContract,

    /// <summary>A static method of a protected contract, which is visible to other assemblies that derive from the containing type.</summary>
    OnProtectedContract,
}
