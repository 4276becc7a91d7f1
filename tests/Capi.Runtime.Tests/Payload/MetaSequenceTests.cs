using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class MetaSequenceTests
{
    [Fact]
    public void Every_collection_gives_its_items_in_order()
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
            Lazily(3, 1, 2),
        ];

        Assert.All(collections, items => Assert.Equal([3, 1, 2], Items(MetaSequence.Of(items))));
    }

    [Fact]
    public void Null_default_and_empty_collections_give_nothing()
    {
        Assert.Empty(Items(MetaSequence.Of((IEnumerable<int>?)null)));
        Assert.Empty(Items(MetaSequence.Of(default(ImmutableArray<int>))));
        Assert.Empty(Items(MetaSequence.Of((ImmutableArray<int>?)null)));
        Assert.Empty(Items(MetaSequence.Of((ImmutableArray<int>?)default(ImmutableArray<int>))));
        Assert.Empty(Items(MetaSequence.Of((IEnumerable<int>)default(ImmutableArray<int>))));
        Assert.Empty(Items(MetaSequence.Of(ImmutableArray<int>.Empty)));
        Assert.Empty(Items(MetaSequence.Of(Array.Empty<int>())));
        Assert.Empty(Items(MetaSequence.Of(Lazily())));
    }

    [Fact]
    public void An_immutable_array_gives_its_items()
    {
        Assert.Equal([1, 2], Items(MetaSequence.Of(ImmutableArray.Create(1, 2))));
        Assert.Equal([1, 2], Items(MetaSequence.Of((ImmutableArray<int>?)ImmutableArray.Create(1, 2))));
    }

    [Fact]
    public void An_array_of_a_derived_type_gives_its_items()
    {
        string[] derived = ["a", "b"];
        Assert.Equal<object>(["a", "b"], Items(MetaSequence.Of<object>(derived)));
    }

    [Fact]
    public void An_enumerator_is_disposed_of_at_the_end_when_left_early_and_when_it_throws()
    {
        foreach (var takes in (int[])[0, 1, 3])
        {
            var items = new Watched();
            Assert.Equal(takes, Take(items, takes));
            Assert.Equal(1, items.Disposed);
        }

        var throwing = new Watched { Throws = true };
        Assert.Throws<InvalidOperationException>(() => Take(throwing, 3));
        Assert.Equal(1, throwing.Disposed);
    }

    [Fact]
    public void A_sequence_that_nobody_runs_over_makes_no_enumerator()
    {
        var items = new Watched();
        MetaSequence.Of(items);

        Assert.Equal(0, items.Made);
    }

    [Fact]
    public void A_list_that_shrinks_or_grows_meanwhile_does_no_harm()
    {
        var shrinking = new List<int> { 1, 2, 3 };
        var seen = 0;
        foreach (var _ in MetaSequence.Of(shrinking))
        {
            shrinking.Clear();
            seen++;
        }

        Assert.Equal(1, seen);

        var growing = new List<int> { 1 };
        foreach (var item in MetaSequence.Of(growing))
        {
            if (item < 3)
                growing.Add(item + 1);
        }

        Assert.Equal([1, 2, 3], growing);
    }

    private static int Take(IEnumerable<int> items, int count)
    {
        var taken = 0;
        foreach (var _ in MetaSequence.Of(items))
        {
            if (taken == count)
                break;
            taken++;
        }

        return taken;
    }

    private static List<T> Items<T>(MetaSequence<T> sequence)
    {
        var items = new List<T>();
        foreach (var item in sequence)
            items.Add(item);
        return items;
    }

    private static IEnumerable<int> Lazily(params int[] items)
    {
        foreach (var item in items)
            yield return item;
    }
}
