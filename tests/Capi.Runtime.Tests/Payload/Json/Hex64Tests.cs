using Capi.Payload.Json;

namespace Capi.Runtime.Tests.Payload.Json;

public class Hex64Tests
{
    private const int DigestBytes = 32;
    private const byte Untouched = 0xEE;

    [Fact]
    public void Every_byte_is_written_at_every_position_and_nothing_else()
    {
        for (var position = 0; position < DigestBytes; position++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var digest = Enumerable.Range(0, DigestBytes).Select(at => (byte)(7 * at)).ToArray();
                digest[position] = (byte)value;
                var buffer = Enumerable.Repeat(Untouched, (2 * DigestBytes) + 2).ToArray();

                Hex64.Write(digest, ref buffer[1]);

                Assert.Equal([Untouched, .. Convert.ToHexStringLower(digest).Select(digit => (byte)digit), Untouched], buffer);
            }
        }
    }

    [Fact]
    public void Fewer_bytes_than_a_digest_are_rejected()
    {
        var buffer = new byte[2 * DigestBytes];
        Assert.Throws<ArgumentOutOfRangeException>(() => Hex64.Write(new byte[DigestBytes - 1], ref buffer[0]));
    }
}
