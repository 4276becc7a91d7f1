using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Capi.Hashing;
using Capi.Hashing.Tests;
using Capi.Payload.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Payload.Tests;

/// <summary>What is hashed in lanes is what the platform makes of it, byte for byte.</summary>
public class LaneTests
{
    // Lanes half full, exactly full, and begun anew.
    private static readonly int[] Fillings = [1, 4, 8, 16, 17];

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Any_order_is_the_same_in_lanes(string name)
    {
        var kernel = Kernels.Find(name);
        var accepted = 0;

        Prop.ForAll(TroubledOrders.Any.ToArbitrary(), OrderGenerator.Visitors.ToArbitrary(), (order, visitor) =>
        {
            using var counts = new Counts();
            var expected = Write(order!, visitor, null);
            var dropped = counts.Dropped.ToArray();
            var actual = Write(order!, visitor, kernel);

            Assert.Equal(expected, actual);
            Assert.Equal([.. dropped, .. dropped], counts.Dropped);
            accepted += actual.Result.IsAccepted ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261126, 3));

        Assert.InRange(accepted, 30, 300);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Values_of_any_length_hash_as_they_should(string name)
    {
        var kernel = Kernels.Find(name);
        for (var length = 1; length <= 200; length++)
        {
            foreach (var letter in "xж정")
            {
                var value = new string(letter, length);
                var metaEvent = Events.Identified(writer => writer.Hashed(UserDataKey.ExternalId, value));
                Assert.Contains($"\"external_id\":\"{Hex(value)}\"", Write(metaEvent, Events.Granted, kernel).Json, StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain("external_id", Write(Events.Identified(writer => writer.Hashed(UserDataKey.ExternalId, "")), Events.Granted, kernel).Json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void However_many_identifiers_come_before_it_each_gets_its_own_hash(string name)
    {
        var kernel = Kernels.Find(name);
        for (var before = 0; before <= 33; before++)
        {
            var single = Events.Identified(writer =>
            {
                for (var number = 0; number < before; number++)
                    writer.Hashed(UserDataKey.ExternalId, (long)number);
                writer.Hashed(UserDataKey.FirstName, " ");
                writer.Hashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16));
            });
            var hashes = Enumerable.Range(0, before).Select(number => $"\"external_id\":\"{Hex($"{number}")}\",");
            var text = string.Concat(hashes) + $"\"db\":\"{Hex("19970216")}\"";

            Assert.Contains(text, Write(single, Events.Granted, kernel).Json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void What_is_taken_back_later_takes_its_waiting_hash_along(string name)
    {
        // Generated code never hashes there; whoever does, must not get digits over other text.
        var metaEvent = Events.Identified(inCustomData: writer =>
        {
            writer.BeginArray("contents"u8);
            writer.BeginContent();
            writer.Hashed(UserDataKey.FirstName, "Mary");
            writer.EndContent();
            writer.EndArray();
            writer.Property("note"u8, new string('n', 100));
        });

        Assert.EndsWith(
            "\"custom_data\":{\"note\":\"" + new string('n', 100) + "\"}}", Write(metaEvent, Events.Granted, Kernels.Find(name)).Json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void An_event_that_breaks_off_leaves_nothing_that_waits(string name)
    {
        var broken = Events.Identified(writer =>
        {
            writer.Clear(UserDataKey.ExternalId, "canary-broken-off");
            writer.Hashed(UserDataKey.FirstName, "Mary");
            throw new InvalidOperationException();
        });
        Assert.Equal(InvalidReason.ContractThrew, Write(broken, Events.Granted, Kernels.Find(name)).Result.Reason);

        var writer = MetaEventWriter.Acquire();
        var (pending, traces) = (writer.PendingHashes, writer.Held.IndexOf("canary-broken-off"u8));
        writer.Release();

        Assert.Equal((0, -1), (pending, traces));
    }

    // What is thrown then is passed on, past all that is done with an event that came to nothing.
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Running_out_of_memory_leaves_nothing_that_waits(string name)
    {
        var broken = Events.Identified(writer =>
        {
            writer.Hashed(UserDataKey.FirstName, "Mary");
            throw new InsufficientMemoryException();
        });
        Assert.Throws<InsufficientMemoryException>(() => Write(broken, Events.Granted, Kernels.Find(name)));

        var writer = MetaEventWriter.Acquire();
        var (pending, length) = (writer.PendingHashes, writer.Written.Length);
        writer.Release();

        Assert.Equal((0, 0), (pending, length));
    }

    // Clear text of identifiers lies in the lanes and in what a kernel makes of them, also of values that were dropped in the end.
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Nothing_stays_in_the_lanes_however_an_event_ends(string name)
    {
        var kernel = Kernels.Find(name);
        foreach (var (count, ending) in Endings())
        {
            var seen = -1;
            var metaEvent = Events.Identified(writer =>
            {
                for (var number = 0; number < count; number++)
                    writer.Hashed(UserDataKey.ExternalId, "Canary");
                seen = writer.HeldInLanes.IndexOf("canary"u8);
                ending(writer);
            });
            Write(metaEvent, Events.Granted, kernel);
            Assert.True(seen >= 0, "It lay there while the event was written.");

            MetaEventSerializer.WriteBatch<Scripted<Custom>>(
                [metaEvent, metaEvent], [Events.Granted], Events.Now, kernel, new ArrayBufferWriter<byte>(), new EnqueueResult[2]);

            var writer = MetaEventWriter.Acquire();
            var (isThere, traces) = (!writer.HeldInLanes.IsEmpty, writer.HeldInLanes.IndexOfAnyExcept((byte)0));
            writer.Release();
            Assert.Equal((true, -1), (isThere, traces));
        }
    }

    private static IEnumerable<(int Count, Action<MetaEventWriter> Ending)> Endings() =>
        from count in Fillings
        from ending in new Action<MetaEventWriter>[]
        {
            _ => { },
            _ => throw new InvalidOperationException(),
            writer => writer.Hashed(UserDataKey.DateOfBirth, "19800230"),
            writer => writer.EventId("\u0001"),
        }
        select (count, ending);

    internal static (EnqueueResult Result, string Json) Write<TEvent>(TEvent metaEvent, MetaEventContext context, LaneKernel? kernel)
        where TEvent : IMetaEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MetaEventSerializer.Write(in metaEvent, in context, Events.Now, kernel, output);
        return (result, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
