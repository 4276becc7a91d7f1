using System.Buffers;
using Capi.Hashing;
using Capi.Payload;
using Capi.Runtime.Tests.Hashing;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

/// <summary>After an event ends, successfully or not, the hash lanes have no pending hashes and no leftover data.</summary>
public class LaneClearingTests
{
    // Partly filled, exactly filled and refilled lanes.
    private static readonly int[] HashCounts = [1, 4, 8, 16, 17];

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void A_rollback_removes_the_pending_hash(string name)
    {
        // Generated code never hashes inside contents; handwritten code that does must not corrupt other text.
        var metaEvent = TestEvents.CreateIdentified(writeCustomData: writer =>
        {
            writer.WriteStartArray("contents"u8);
            writer.WriteStartContent();
            writer.WriteHashed(UserDataKey.FirstName, "Mary");
            writer.WriteEndContent();
            writer.WriteEndArray();
            writer.WriteProperty("note"u8, new string('n', 100));
        });

        Assert.EndsWith(
            "\"custom_data\":{\"note\":\"" + new string('n', 100) + "\"}}", LaneOutputTests.Serialize(metaEvent, TestEvents.GrantedContext, TestKernels.Find(name)).Json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void An_event_that_throws_leaves_no_pending_hash(string name)
    {
        var broken = TestEvents.CreateIdentified(writer =>
        {
            writer.WriteClear(UserDataKey.ExternalId, "canary-broken-off");
            writer.WriteHashed(UserDataKey.FirstName, "Mary");
            throw new InvalidOperationException();
        });
        Assert.Equal(InvalidReason.ContractThrew, LaneOutputTests.Serialize(broken, TestEvents.GrantedContext, TestKernels.Find(name)).Result.Reason);

        var writer = MetaEventWriter.Acquire();
        var (pending, traces) = (writer.PendingHashCount, writer.RawBuffer.IndexOf("canary-broken-off"u8));
        writer.Release();

        Assert.Equal((0, -1), (pending, traces));
    }

    // This exception propagates and skips the normal handling of an invalid event.
    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Running_out_of_memory_leaves_no_pending_hash(string name)
    {
        var broken = TestEvents.CreateIdentified(writer =>
        {
            writer.WriteHashed(UserDataKey.FirstName, "Mary");
            throw new InsufficientMemoryException();
        });
        Assert.Throws<InsufficientMemoryException>(() => LaneOutputTests.Serialize(broken, TestEvents.GrantedContext, TestKernels.Find(name)));

        var writer = MetaEventWriter.Acquire();
        var (pending, length) = (writer.PendingHashCount, writer.WrittenSpan.Length);
        writer.Release();

        Assert.Equal((0, 0), (pending, length));
    }

    // The lanes and the scratch memory of the kernel contain clear text of identifiers, including values that are dropped later.
    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void The_lanes_are_cleared_however_an_event_ends(string name)
    {
        var kernel = TestKernels.Find(name);
        foreach (var (count, ending) in CreateEndings())
        {
            var seen = -1;
            var metaEvent = TestEvents.CreateIdentified(writer =>
            {
                for (var number = 0; number < count; number++)
                    writer.WriteHashed(UserDataKey.ExternalId, "Canary");
                seen = writer.HasherMemory.IndexOf("canary"u8);
                ending(writer);
            });
            LaneOutputTests.Serialize(metaEvent, TestEvents.GrantedContext, kernel);
            Assert.True(seen >= 0, "The lanes did not contain the value while the event was written.");

            JoinedBatch.Serialize<ScriptedEvent<Custom>>(
                [metaEvent, metaEvent], [TestEvents.GrantedContext], kernel, new ArrayBufferWriter<byte>(), new EnqueueResult[2]);

            var writer = MetaEventWriter.Acquire();
            var (isThere, traces) = (!writer.HasherMemory.IsEmpty, writer.HasherMemory.IndexOfAnyExcept((byte)0));
            writer.Release();
            Assert.Equal((true, -1), (isThere, traces));
        }
    }

    private static IEnumerable<(int Count, Action<MetaEventWriter> Ending)> CreateEndings() =>
        from count in HashCounts
        from ending in new Action<MetaEventWriter>[]
        {
            _ => { },
            _ => throw new InvalidOperationException(),
            writer => writer.WriteHashed(UserDataKey.DateOfBirth, "19800230"),
            writer => writer.WriteEventId("\u0001"),
        }
        select (count, ending);
}
