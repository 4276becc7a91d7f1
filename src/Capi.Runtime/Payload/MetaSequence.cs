using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Capi.Payload;

/// <summary>Enumerates any collection without allocating where the collection allows it. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MetaSequence
{
    /// <summary>The items of a collection; none for null.</summary>
    public static MetaSequence<T> Of<T>(IEnumerable<T>? items) => items switch
    {
        null => default,
        ImmutableArray<T> array => Of(array),
        _ => new(items),
    };

    /// <summary>The items of an array; none for the default value.</summary>
    public static MetaSequence<T> Of<T>(ImmutableArray<T> items) =>
        ImmutableCollectionsMarshal.AsArray(items) is { } array ? new(array) : default;

    /// <summary>The items of an array; none for null or the default value.</summary>
    public static MetaSequence<T> Of<T>(ImmutableArray<T>? items) => Of(items.GetValueOrDefault());
}
