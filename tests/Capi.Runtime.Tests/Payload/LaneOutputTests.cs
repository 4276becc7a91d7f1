using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Capi.Hashing;
using Capi.Payload;
using Capi.Runtime.Tests.Hashing;
using Capi.Runtime.Tests.Payload.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload;

/// <summary>Output with a multi-buffer kernel is equal to output with the platform hash, byte for byte.</summary>
public class LaneOutputTests
{
    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Any_order_is_written_the_same_with_a_kernel(string name)
    {
        var kernel = TestKernels.Find(name);
        var accepted = 0;

        Prop.ForAll(FaultyOrderGenerator.Orders.ToArbitrary(), OrderGenerator.Visitors.ToArbitrary(), (order, visitor) =>
        {
            using var metrics = new MetricsRecorder();
            var expected = Serialize(order!, visitor, null);
            var dropped = metrics.DroppedValues.ToArray();
            var actual = Serialize(order!, visitor, kernel);

            Assert.Equal(expected, actual);
            Assert.Equal([.. dropped, .. dropped], metrics.DroppedValues);
            accepted += actual.Result.IsAccepted ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261126, 3));

        Assert.InRange(accepted, 30, 300);
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Values_of_any_length_have_the_right_hash(string name)
    {
        var kernel = TestKernels.Find(name);
        for (var length = 1; length <= 200; length++)
        {
            foreach (var letter in "xж정")
            {
                var value = new string(letter, length);
                var metaEvent = TestEvents.CreateIdentified(writer => writer.WriteHashed(UserDataKey.ExternalId, value));
                Assert.Contains($"\"external_id\":\"{Sha256Hex(value)}\"", Serialize(metaEvent, TestEvents.GrantedContext, kernel).Json, StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain("external_id", Serialize(TestEvents.CreateIdentified(writer => writer.WriteHashed(UserDataKey.ExternalId, "")), TestEvents.GrantedContext, kernel).Json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Each_identifier_gets_its_own_hash_at_any_position(string name)
    {
        var kernel = TestKernels.Find(name);
        for (var before = 0; before <= 33; before++)
        {
            var single = TestEvents.CreateIdentified(writer =>
            {
                for (var number = 0; number < before; number++)
                    writer.WriteHashed(UserDataKey.ExternalId, 1L + number);
                writer.WriteHashed(UserDataKey.FirstName, " ");
                writer.WriteHashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16));
            });
            var hashes = Enumerable.Range(1, before).Select(number => $"\"external_id\":\"{Sha256Hex($"{number}")}\",");
            var text = string.Concat(hashes) + $"\"db\":\"{Sha256Hex("19970216")}\"";

            Assert.Contains(text, Serialize(single, TestEvents.GrantedContext, kernel).Json, StringComparison.Ordinal);
        }
    }

    internal static (EnqueueResult Result, string Json) Serialize<TEvent>(TEvent metaEvent, MetaEventContext context, Sha256Kernel? kernel)
        where TEvent : IMetaEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        var result = EventSerializer.Serialize(in metaEvent, in context, TestEvents.Now, kernel, output);
        return (result, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
