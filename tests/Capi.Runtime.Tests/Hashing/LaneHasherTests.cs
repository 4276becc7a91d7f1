using System.Security.Cryptography;
using System.Text;
using Capi.Payload.Json;

namespace Capi.Hashing.Tests;

public class LaneHasherTests
{
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Holes_are_filled_where_they_are_after_the_buffer_moved(string name)
    {
        var json = new JsonBuffer();
        var hasher = Hasher(json, name);
        var expected = new StringBuilder();
        var capacities = new HashSet<int>();
        for (var number = 0; number < 500; number++)
        {
            Add(hasher, json, $"message {number}");
            json.Raw(Encoding.UTF8.GetBytes(new string('-', number)));
            expected.Append(Hex($"message {number}")).Append('-', number);
            capacities.Add(json.Capacity);
        }

        hasher.Flush();

        Assert.True(capacities.Count > 1, "The buffer did not grow.");
        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(json.Written));
        Assert.Equal(0, hasher.Pending);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void What_is_taken_back_fills_no_hole_and_disturbs_no_other(string name)
    {
        var json = new JsonBuffer();
        var hasher = Hasher(json, name);
        Add(hasher, json, "kept");
        var place = json.Length;
        Add(hasher, json, "a long message that is rolled back before it is hashed");
        json.Rewind(place);
        hasher.Forget(place);
        json.Raw("between"u8);
        Add(hasher, json, "short");

        hasher.Flush();

        Assert.Equal(Hex("kept") + "between" + Hex("short"), Encoding.UTF8.GetString(json.Written));
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void A_message_half_written_leaves_nothing_in_the_next(string name)
    {
        var json = new JsonBuffer();
        var hasher = Hasher(json, name);
        hasher.Message.Fill((byte)'x');
        Add(hasher, json, "next");

        hasher.Flush();

        Assert.Equal(Hex("next"), Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void Without_a_kernel_there_is_no_room_for_a_message()
    {
        var hasher = new LaneHasher(new JsonBuffer());
        Assert.True(hasher.Message.IsEmpty);

        hasher.Use(new SlowKernel());
        Assert.Equal(LaneBlocks.BlockBytes, hasher.Message.Length);

        hasher.Use(null);
        Assert.True(hasher.Message.IsEmpty);
    }

    [Fact]
    public void A_kernel_that_goes_leaves_nothing_in_its_lanes()
    {
        var json = new JsonBuffer();
        var hasher = Hasher(json, nameof(SlowKernel));
        Add(hasher, json, "canary one");
        Add(hasher, json, "canary two");
        var held = hasher.Held;
        Assert.True(held.IndexOf("canary"u8) >= 0, "The lanes did not contain the message before.");

        hasher.Use(null);

        Assert.Equal(-1, held.IndexOfAnyExcept((byte)0));
    }

    private static LaneHasher Hasher(JsonBuffer json, string kernel)
    {
        var hasher = new LaneHasher(json);
        hasher.Use(Kernels.Find(kernel));
        return hasher;
    }

    private static void Add(LaneHasher hasher, JsonBuffer json, string message)
    {
        var hole = json.Length;
        json.Reserve(64).Fill((byte)'?');
        json.Advance(64);
        hasher.Add(Encoding.UTF8.GetBytes(message, hasher.Message), hole);
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
