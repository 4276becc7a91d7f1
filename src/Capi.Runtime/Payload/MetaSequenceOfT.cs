using System.ComponentModel;

namespace Capi.Payload;

/// <summary>The items of one collection, for a single <c>foreach</c>. Used by generated code; may change between versions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct MetaSequence<T>
{
    private readonly IEnumerable<T>? _items;

    internal MetaSequence(IEnumerable<T> items) => _items = items;

    /// <summary>Returns the enumerator that <c>foreach</c> uses.</summary>
    public Enumerator GetEnumerator() => new(_items);

    /// <summary>Enumerates the items. Used by generated code; may change between versions.</summary>
    /// <remarks>
    /// Arrays and lists are read by index, which allocates no enumerator; other collections by their enumerator, which is disposed
    /// even when the loop exits early. A list that changes during enumeration ends early, or its indexer throws.
    /// </remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ref struct Enumerator
    {
        private readonly T[]? _array;
        private readonly IReadOnlyList<T>? _list;
        private readonly IEnumerator<T>? _enumerator;
        private int _index;

        internal Enumerator(IEnumerable<T>? items)
        {
            if (items is T[] array)
                _array = array;
            else if (items is IReadOnlyList<T> list)
                _list = list;
            else
                _enumerator = items?.GetEnumerator();
        }

        /// <summary>The current item.</summary>
        public T Current { get; private set; } = default!;

        /// <summary>Advances to the next item.</summary>
        public bool MoveNext() => _array is null ? MoveNextInList() : MoveNextInArray(_array);

        /// <summary>Disposes the underlying enumerator.</summary>
        public readonly void Dispose() => _enumerator?.Dispose();

        private bool MoveNextInArray(T[] array)
        {
            if ((uint)_index >= (uint)array.Length)
                return false;

            Current = array[_index++];
            return true;
        }

        private bool MoveNextInList()
        {
            if (_list is null)
                return MoveNextInEnumerator();
            if (_index >= _list.Count)
                return false;

            Current = _list[_index++];
            return true;
        }

        private bool MoveNextInEnumerator()
        {
            if (_enumerator is null || !_enumerator.MoveNext())
                return false;

            Current = _enumerator.Current;
            return true;
        }
    }
}
