using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class MetaSequenceTests
{
    [Fact]
    public void Every_collection_yields_its_items_in_order()
    {
        IEnumerable<int>[] collections =
        [
            new[] { 3, 1, 2 },
            new List<int> { 3, 1, 2 },
            ImmutableArray.Create(3, 1, 2),
            ImmutableList.Create(3, 1, 2),
            new ReadOnlyCollection<int>([3, 1, 2]),
            new LinkedList<int>([3, 1, 2]),
            new Queue<int>([3, 1, 2]),
            CreateLazySequence(3, 1, 2),
        ];

        Assert.All(collections, items => Assert.Equal([3, 1, 2], ToList(MetaSequence.From(items))));
    }

    [Fact]
    public void Null_default_and_empty_collections_yield_nothing()
    {
        Assert.Empty(ToList(MetaSequence.From((IEnumerable<int>?)null)));
        Assert.Empty(ToList(MetaSequence.From(default(ImmutableArray<int>))));
        Assert.Empty(ToList(MetaSequence.From((ImmutableArray<int>?)null)));
        Assert.Empty(ToList(MetaSequence.From((ImmutableArray<int>?)default(ImmutableArray<int>))));
        Assert.Empty(ToList(MetaSequence.From((IEnumerable<int>)default(ImmutableArray<int>))));
        Assert.Empty(ToList(MetaSequence.From(ImmutableArray<int>.Empty)));
        Assert.Empty(ToList(MetaSequence.From(Array.Empty<int>())));
        Assert.Empty(ToList(MetaSequence.From(CreateLazySequence())));
    }

    [Fact]
    public void An_immutable_array_yields_its_items()
    {
        Assert.Equal([1, 2], ToList(MetaSequence.From(ImmutableArray.Create(1, 2))));
        Assert.Equal([1, 2], ToList(MetaSequence.From((ImmutableArray<int>?)ImmutableArray.Create(1, 2))));
    }

    [Fact]
    public void An_array_of_a_derived_type_yields_its_items()
    {
        string[] derived = ["a", "b"];
        Assert.Equal<object>(["a", "b"], ToList(MetaSequence.From<object>(derived)));
    }

    [Fact]
    public void The_enumerator_is_disposed_at_the_end_on_break_and_on_exception()
    {
        foreach (var count in (int[])[0, 1, 3])
        {
            var items = new TrackedSequence();
            Assert.Equal(count, EnumerateUpTo(items, count));
            Assert.Equal(1, items.DisposedCount);
        }

        var throwing = new TrackedSequence { Throws = true };
        Assert.Throws<InvalidOperationException>(() => EnumerateUpTo(throwing, 3));
        Assert.Equal(1, throwing.DisposedCount);
    }

    [Fact]
    public void A_sequence_that_is_not_enumerated_creates_no_enumerator()
    {
        var items = new TrackedSequence();
        MetaSequence.From(items);

        Assert.Equal(0, items.EnumeratorCount);
    }

    [Fact]
    public void A_list_may_shrink_or_grow_during_enumeration()
    {
        var shrinking = new List<int> { 1, 2, 3 };
        var seen = 0;
        foreach (var _ in MetaSequence.From(shrinking))
        {
            shrinking.Clear();
            seen++;
        }

        Assert.Equal(1, seen);

        var growing = new List<int> { 1 };
        foreach (var item in MetaSequence.From(growing))
        {
            if (item < 3)
                growing.Add(item + 1);
        }

        Assert.Equal([1, 2, 3], growing);
    }

    private static int EnumerateUpTo(IEnumerable<int> items, int count)
    {
        var taken = 0;
        foreach (var _ in MetaSequence.From(items))
        {
            if (taken == count)
                break;
            taken++;
        }

        return taken;
    }

    private static List<T> ToList<T>(MetaSequence<T> sequence)
    {
        var items = new List<T>();
        foreach (var item in sequence)
            items.Add(item);
        return items;
    }

    private static IEnumerable<int> CreateLazySequence(params int[] items)
    {
        foreach (var item in items)
            yield return item;
    }
}
