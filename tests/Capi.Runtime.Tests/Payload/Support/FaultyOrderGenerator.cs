using System.Collections;
using Capi.Payload;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>Generates orders of which some are null, large, throw while they are read, or write another event meanwhile.</summary>
internal static class FaultyOrderGenerator
{
    public static readonly Gen<OrderPaid?> Orders =
        from order in OrderGenerator.Orders
        from fault in Gen.Choose(0, 15)
        from count in Gen.Choose(0, 150)
        select fault switch
        {
            0 => null,
            1 => order with { Emails = new FaultyEmailList(count, static () => throw new InvalidOperationException()) },
            2 => order with { Emails = new FaultyEmailList(count, static () => TestEvents.SerializeToJson(TestEvents.CreateIdentified(writer => writer.WriteHashed(UserDataKey.LastName, "Inner")))) },
            3 => order with { FirstName = new string('x', count), City = new string('ж', count) },
            4 => order with { Note = new string('n', 400 * count) },
            5 => order with { Emails = [.. Enumerable.Range(0, count).Select(number => $"n{number % 70}@shop.example")] },
            _ => order,
        };

    // A list of addresses with duplicates, and an action that runs before the last one is read.
    private sealed class FaultyEmailList(int count, Action beforeLast) : IReadOnlyList<string?>
    {
        public int Count => count;

        public string? this[int index]
        {
            get
            {
                if (index == count - 1)
                    beforeLast();
                return $"n{index % 70}@shop.example";
            }
        }

        public IEnumerator<string?> GetEnumerator()
        {
            for (var index = 0; index < count; index++)
                yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
