using Capi.Payload.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Payload.Tests;

public class SeenItemsTests
{
    [Fact]
    public void Any_items_are_new_exactly_when_a_set_says_so() =>
        Prop.ForAll<int[]>(numbers =>
        {
            var json = new JsonBuffer();
            var seen = new SeenItems(json);
            var set = new HashSet<int>();
            return numbers.All(number => IsNew(json, seen, number) == set.Add(number));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Thousands_of_items_are_told_apart()
    {
        var json = new JsonBuffer();
        var seen = new SeenItems(json);

        Assert.All(Enumerable.Range(0, 5000), number => Assert.True(IsNew(json, seen, number)));
        Assert.All(Enumerable.Range(0, 5000), number => Assert.False(IsNew(json, seen, number)));
    }

    [Fact]
    public void A_list_that_is_forgotten_is_forgotten()
    {
        var json = new JsonBuffer();
        var seen = new SeenItems(json);
        Assert.True(IsNew(json, seen, 1));

        seen.Clear();

        Assert.True(IsNew(json, seen, 1));
    }

    private static bool IsNew(JsonBuffer json, SeenItems seen, int number)
    {
        var start = json.Length;
        json.Quoted(number, default);
        json.Comma();
        return seen.Add(start);
    }
}
