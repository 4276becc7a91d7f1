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
        private T _currentInList;
        private int _index;

        internal Enumerator(IEnumerable<T>? items)
        {
            _currentInList = default!;
            if (items is T[] array)
            {
                _array = array;
                _index = -1;
            }
            else if (items is IReadOnlyList<T> list)
                _list = list;
            else
                _enumerator = items?.GetEnumerator();
        }

        /// <summary>The current item.</summary>
        public readonly T Current => _array is null ? _currentInList : _array[_index];

        /// <summary>Advances to the next item.</summary>
        public bool MoveNext() => _array is null ? MoveNextInList() : MoveNextInArray(_array);

        /// <summary>Disposes the underlying enumerator.</summary>
        public readonly void Dispose() => _enumerator?.Dispose();

        // An item of an array is read where it is needed, which saves a copy.
        private bool MoveNextInArray(T[] array) => ++_index < array.Length;

        private bool MoveNextInList()
        {
            if (_list is null)
                return MoveNextInEnumerator();
            if (_index >= _list.Count)
                return false;

            _currentInList = _list[_index++];
            return true;
        }

        private bool MoveNextInEnumerator()
        {
            if (_enumerator is null || !_enumerator.MoveNext())
                return false;

            _currentInList = _enumerator.Current;
            return true;
        }
    }
}
