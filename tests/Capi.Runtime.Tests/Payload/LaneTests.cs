using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Capi.Hashing;
using Capi.Hashing.Tests;
using Capi.Payload.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Payload.Tests;

/// <summary>Output with a multi-buffer kernel is equal to output with the platform hash, byte for byte.</summary>
public class LaneTests
{
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

    internal static (EnqueueResult Result, string Json) Write<TEvent>(TEvent metaEvent, MetaEventContext context, LaneKernel? kernel)
        where TEvent : IMetaEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MetaEventSerializer.Write(in metaEvent, in context, Events.Now, kernel, output);
        return (result, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
