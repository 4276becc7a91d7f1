using System.ComponentModel;

namespace Capi.Payload;

/// <summary>The items of one collection, for one foreach.</summary>
/// <remarks>
/// Arrays and lists are read by index, which needs no enumerator object; all else by its enumerator, which is disposed of
/// also when the loop is left early. A list that changes meanwhile ends early or throws as its indexer does.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MetaSequence<T>
{
    private readonly T[]? _array;
    private readonly IReadOnlyList<T>? _list;
    private readonly IEnumerable<T>? _items;
    private IEnumerator<T>? _enumerator;
    private int _next;

    internal MetaSequence(T[] array) => _array = array;

    internal MetaSequence(IReadOnlyList<T> list) => _list = list;

    internal MetaSequence(IEnumerable<T> items) => _items = items;

    /// <summary>The item at hand.</summary>
    public T Current { get; private set; } = default!;

    /// <summary>Lets foreach run over it.</summary>
    public readonly MetaSequence<T> GetEnumerator() => this;

    /// <summary>Goes on to the next item.</summary>
    public bool MoveNext()
    {
        if (_items is not null)
            return MoveNextByEnumerator(_items);
        if (_next >= (_array?.Length ?? _list?.Count ?? 0))
            return false;

        Current = _array is null ? _list![_next] : _array[_next];
        _next++;
        return true;
    }

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _enumerator?.Dispose();

    private bool MoveNextByEnumerator(IEnumerable<T> items)
    {
        _enumerator ??= items.GetEnumerator();
        if (!_enumerator.MoveNext())
            return false;
        Current = _enumerator.Current;
        return true;
    }
}
