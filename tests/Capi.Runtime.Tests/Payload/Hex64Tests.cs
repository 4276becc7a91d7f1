using Capi.Payload.Json;

namespace Capi.Payload.Tests;

public class Hex64Tests
{
    private const int DigestBytes = 32;
    private const byte Untouched = 0xEE;

    [Fact]
    public void Every_byte_has_its_digits_at_every_place_and_nothing_else_is_written()
    {
        for (var place = 0; place < DigestBytes; place++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var digest = Enumerable.Range(0, DigestBytes).Select(at => (byte)(7 * at)).ToArray();
                digest[place] = (byte)value;
                var room = Enumerable.Repeat(Untouched, (2 * DigestBytes) + 2).ToArray();

                Hex64.Write(digest, ref room[1]);

                Assert.Equal([Untouched, .. Convert.ToHexStringLower(digest).Select(digit => (byte)digit), Untouched], room);
            }
        }
    }

    [Fact]
    public void Fewer_bytes_than_a_digest_has_are_refused()
    {
        var room = new byte[2 * DigestBytes];
        Assert.Throws<ArgumentOutOfRangeException>(() => Hex64.Write(new byte[DigestBytes - 1], ref room[0]));
    }
}
