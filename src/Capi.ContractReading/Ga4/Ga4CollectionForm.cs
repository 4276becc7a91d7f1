namespace Capi.ContractReading.Ga4;

/// <summary>How a collection is created from an array.</summary>
internal enum Ga4CollectionForm
{
    /// <summary>No collection.</summary>
    None,

    /// <summary>The array itself.</summary>
    Array,

    /// <summary>By the constructor that takes a sequence.</summary>
    Constructor,

    /// <summary>An immutable array.</summary>
    ImmutableArray,
}
