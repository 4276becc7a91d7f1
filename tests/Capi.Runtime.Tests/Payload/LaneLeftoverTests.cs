using System.Buffers;
using Capi.Hashing.Tests;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

/// <summary>After an event ends, successfully or not, the hash lanes have no pending hashes and no leftover data.</summary>
public class LaneLeftoverTests
{
    // Partly filled, exactly filled and refilled lanes.
    private static readonly int[] Fillings = [1, 4, 8, 16, 17];

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void What_is_taken_back_later_takes_its_waiting_hash_along(string name)
    {
        // Generated code never hashes inside contents; handwritten code that does must not corrupt other text.
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
            "\"custom_data\":{\"note\":\"" + new string('n', 100) + "\"}}", LaneTests.Write(metaEvent, Events.Granted, Kernels.Find(name)).Json, StringComparison.Ordinal);
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
        Assert.Equal(InvalidReason.ContractThrew, LaneTests.Write(broken, Events.Granted, Kernels.Find(name)).Result.Reason);

        var writer = MetaEventWriter.Acquire();
        var (pending, traces) = (writer.PendingHashes, writer.Held.IndexOf("canary-broken-off"u8));
        writer.Release();

        Assert.Equal((0, -1), (pending, traces));
    }

    // This exception propagates and skips the normal handling of an invalid event.
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Running_out_of_memory_leaves_nothing_that_waits(string name)
    {
        var broken = Events.Identified(writer =>
        {
            writer.Hashed(UserDataKey.FirstName, "Mary");
            throw new InsufficientMemoryException();
        });
        Assert.Throws<InsufficientMemoryException>(() => LaneTests.Write(broken, Events.Granted, Kernels.Find(name)));

        var writer = MetaEventWriter.Acquire();
        var (pending, length) = (writer.PendingHashes, writer.Written.Length);
        writer.Release();

        Assert.Equal((0, 0), (pending, length));
    }

    // The lanes and the scratch memory of the kernel contain clear text of identifiers, including values that are dropped later.
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
            LaneTests.Write(metaEvent, Events.Granted, kernel);
            Assert.True(seen >= 0, "The lanes did not contain the value while the event was written.");

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
}
