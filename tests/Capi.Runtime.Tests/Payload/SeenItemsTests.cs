using System.Globalization;
using System.Text;
using Capi.Payload.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Payload.Tests;

public class SeenItemsTests
{
    [Fact]
    public void Any_items_stay_exactly_when_a_set_says_so() =>
        Prop.ForAll<int[]>(numbers =>
        {
            var json = new JsonBuffer();
            var seen = new SeenItems(json);
            Write(json, seen, numbers);
            Assert.Equal(TextOf(numbers.Distinct()), Encoding.UTF8.GetString(json.Written));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Thousands_of_items_are_told_apart()
    {
        var json = new JsonBuffer();
        Write(json, new SeenItems(json), [.. Enumerable.Range(0, 5000), .. Enumerable.Range(0, 5000)]);

        Assert.Equal(TextOf(Enumerable.Range(0, 5000)), Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void A_list_that_is_forgotten_is_forgotten()
    {
        var json = new JsonBuffer();
        var seen = new SeenItems(json);
        Write(json, seen, [1, 2]);
        Assert.True(seen.HasSeveral);

        seen.Clear();
        Write(json, seen, [1]);

        Assert.False(seen.HasSeveral);
        Assert.Equal("\"1\",\"2\",\"1\",", Encoding.UTF8.GetString(json.Written));
    }

    private static string TextOf(IEnumerable<int> numbers) =>
        string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"\"{number}\",")));

    private static void Write(JsonBuffer json, SeenItems seen, int[] numbers)
    {
        foreach (var number in numbers)
        {
            var start = json.Length;
            json.Quoted(number, default);
            json.Comma();
            if (seen.Add(start))
                seen.LeaveOutDuplicates();
        }

        seen.LeaveOutDuplicates();
    }
}
