using System.Text;
using Capi.Payload.Json;

namespace Capi.Payload.Tests;

public class HexDigitsTests
{
    private const int DigestBytes = 32;

    [Fact]
    public void Every_byte_at_every_place_has_the_digits_the_library_gives_it_and_nothing_is_written_behind()
    {
        var digest = new byte[DigestBytes];
        var text = new byte[(2 * DigestBytes) + 1];
        for (var value = 0; value <= byte.MaxValue; value++)
        {
            for (var place = 0; place < DigestBytes; place++)
            {
                digest[place] = (byte)value;
                digest[(place + 1) % DigestBytes] = (byte)(7 * value);
                text[^1] = (byte)'!';

                HexDigits.Write(ref digest[0], ref text[0]);

                Assert.Equal(Convert.ToHexStringLower(digest) + "!", Encoding.ASCII.GetString(text));
            }
        }
    }
}
