using System.Globalization;
using System.Text;
using Capi.Payload;
using Capi.Payload.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload;

public class ItemDeduplicatorTests
{
    [Fact]
    public void Duplicates_are_removed_as_a_set_would() =>
        Prop.ForAll<int[]>(numbers =>
        {
            var json = new JsonBuffer();
            var seen = new ItemDeduplicator(json);
            Write(json, seen, numbers);
            Assert.Equal(Format(numbers.Distinct()), Encoding.UTF8.GetString(json.WrittenSpan));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Thousands_of_items_are_distinguished()
    {
        var json = new JsonBuffer();
        Write(json, new ItemDeduplicator(json), [.. Enumerable.Range(0, 5000), .. Enumerable.Range(0, 5000)]);

        Assert.Equal(Format(Enumerable.Range(0, 5000)), Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Fact]
    public void Clear_forgets_the_items()
    {
        var json = new JsonBuffer();
        var seen = new ItemDeduplicator(json);
        Write(json, seen, [1, 2]);
        Assert.True(seen.HasMultipleItems);

        seen.Clear();
        Write(json, seen, [1]);

        Assert.False(seen.HasMultipleItems);
        Assert.Equal("\"1\",\"2\",\"1\",", Encoding.UTF8.GetString(json.WrittenSpan));
    }

    private static string Format(IEnumerable<int> numbers) =>
        string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"\"{number}\",")));

    private static void Write(JsonBuffer json, ItemDeduplicator seen, int[] numbers)
    {
        foreach (var number in numbers)
        {
            var start = json.Length;
            json.WriteQuoted(number, default);
            json.WriteComma();
            if (seen.Add(start))
                seen.RemoveDuplicates();
        }

        seen.RemoveDuplicates();
    }
}
