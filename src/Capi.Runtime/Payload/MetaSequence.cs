using System.Collections.Immutable;
using System.ComponentModel;

namespace Capi.Payload;

/// <summary>Enumerates any collection without allocating where the collection allows it. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MetaSequence
{
    /// <summary>The items of a collection; none for null.</summary>
    public static MetaSequence<T> Of<T>(IEnumerable<T>? items) => throw new NotImplementedException();

    /// <summary>The items of an array; none for the default value.</summary>
    public static MetaSequence<T> Of<T>(ImmutableArray<T> items) => throw new NotImplementedException();

    /// <summary>The items of an array; none for null or the default value.</summary>
    public static MetaSequence<T> Of<T>(ImmutableArray<T>? items) => throw new NotImplementedException();
}

/// <summary>The items of one collection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MetaSequence<T>
{
    /// <summary>The item at hand.</summary>
    public readonly T Current => throw new NotImplementedException();

    /// <summary>Lets foreach run over it.</summary>
    public readonly MetaSequence<T> GetEnumerator() => this;

    /// <summary>Goes on to the next item.</summary>
    public bool MoveNext() => throw new NotImplementedException();
}
