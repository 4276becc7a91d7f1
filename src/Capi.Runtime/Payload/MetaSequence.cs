using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Capi.Payload;

/// <summary>Enumerates any collection, without allocating for arrays and lists. Used by generated code; may change between versions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MetaSequence
{
    /// <summary>Returns the items of a collection; null is empty.</summary>
    public static MetaSequence<T> From<T>(IEnumerable<T>? items) => items switch
    {
        null => default,
        ImmutableArray<T> array => From(array),
        _ => new(items),
    };

    /// <summary>Returns the items of an array; the default value is empty.</summary>
    public static MetaSequence<T> From<T>(ImmutableArray<T> items) =>
        ImmutableCollectionsMarshal.AsArray(items) is { } array ? new(array) : default;

    /// <summary>Returns the items of an array; null and the default value are empty.</summary>
    public static MetaSequence<T> From<T>(ImmutableArray<T>? items) => From(items.GetValueOrDefault());
}
