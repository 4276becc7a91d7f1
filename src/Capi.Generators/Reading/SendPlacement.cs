namespace Capi.Reading;

/// <summary>Where the typed send method stands.</summary>
internal enum SendPlacement
{
    /// <summary>A public extension method.</summary>
    PublicExtension,

    /// <summary>An internal extension method.</summary>
    InternalExtension,

    /// <summary>A static method of the contract, because no class outside can name it.</summary>
    OnContract,

    /// <summary>The same on a protected contract, which other assemblies see when they derive from the type around it.</summary>
    OnVisibleContract,
}
