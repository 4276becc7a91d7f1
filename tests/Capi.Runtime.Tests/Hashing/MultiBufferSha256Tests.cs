using System.Security.Cryptography;
using System.Text;
using Capi.Hashing;
using Capi.Payload.Json;

namespace Capi.Runtime.Tests.Hashing;

public class MultiBufferSha256Tests
{
    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Hashes_are_written_in_place_after_the_buffer_was_reallocated(string name)
    {
        var json = new JsonBuffer();
        var hasher = CreateHasher(json, name);
        var expected = new StringBuilder();
        var capacities = new HashSet<int>();
        for (var number = 0; number < 500; number++)
        {
            Add(hasher, json, $"message {number}");
            json.WriteRaw(Encoding.UTF8.GetBytes(new string('-', number)));
            expected.Append(Sha256Hex($"message {number}")).Append('-', number);
            capacities.Add(json.Capacity);
        }

        hasher.Flush();

        Assert.True(capacities.Count > 1, "The buffer did not grow.");
        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(json.WrittenSpan));
        Assert.Equal(0, hasher.PendingCount);
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void A_rolled_back_hash_is_not_written_and_does_not_affect_the_others(string name)
    {
        var json = new JsonBuffer();
        var hasher = CreateHasher(json, name);
        Add(hasher, json, "kept");
        var position = json.Length;
        Add(hasher, json, "a long message that is rolled back before it is hashed");
        json.Rewind(position);
        hasher.DiscardFrom(position);
        json.WriteRaw("between"u8);
        Add(hasher, json, "short");

        hasher.Flush();

        Assert.Equal(Sha256Hex("kept") + "between" + Sha256Hex("short"), Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void A_partly_written_message_does_not_leak_into_the_next(string name)
    {
        var json = new JsonBuffer();
        var hasher = CreateHasher(json, name);
        hasher.MessageBuffer.Fill((byte)'x');
        Add(hasher, json, "next");

        hasher.Flush();

        Assert.Equal(Sha256Hex("next"), Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Fact]
    public void Without_a_kernel_the_message_buffer_is_empty()
    {
        var hasher = new MultiBufferSha256<JsonDigestSink>(new(new JsonBuffer()));
        Assert.True(hasher.MessageBuffer.IsEmpty);

        hasher.SetKernel(new ReferenceKernel());
        Assert.Equal(KernelBuffer.BlockBytes, hasher.MessageBuffer.Length);

        hasher.SetKernel(null);
        Assert.True(hasher.MessageBuffer.IsEmpty);
    }

    [Fact]
    public void Removing_the_kernel_clears_its_lanes()
    {
        var json = new JsonBuffer();
        var hasher = CreateHasher(json, nameof(ReferenceKernel));
        Add(hasher, json, "canary one");
        Add(hasher, json, "canary two");
        var buffer = hasher.AllBytes;
        Assert.True(buffer.IndexOf("canary"u8) >= 0, "The lanes did not contain the message before.");

        hasher.SetKernel(null);

        Assert.Equal(-1, buffer.IndexOfAnyExcept((byte)0));
    }

    private static MultiBufferSha256<JsonDigestSink> CreateHasher(JsonBuffer json, string kernel)
    {
        var hasher = new MultiBufferSha256<JsonDigestSink>(new(json));
        hasher.SetKernel(TestKernels.Find(kernel));
        return hasher;
    }

    private static void Add(MultiBufferSha256<JsonDigestSink> hasher, JsonBuffer json, string message)
    {
        var hashOffset = json.Length;
        json.Reserve(64).Fill((byte)'?');
        json.Advance(64);
        hasher.Add(Encoding.UTF8.GetBytes(message, hasher.MessageBuffer), hashOffset);
    }

    private static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
