namespace Capi.Identity.Tests;

/// <summary>A block contains its text followed by arbitrary earlier contents, which must be ignored.</summary>
public class AsciiBlockTests
{
    private const int Times = 200;

    [Fact]
    public void A_character_is_found_in_the_text_and_not_behind_it()
    {
        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            var (block, expected) = Random("xo", length, seed: length);
            var found = AsciiBlock.Where(ref block[0], length, 'x');

            Assert.Equal(Bits(length, place => expected[place] == 'x'), found);
        }
    }

    [Fact]
    public void So_is_a_set_of_characters()
    {
        var set = new AsciiSet("x1");
        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            var (block, expected) = Random("x1oO", length, seed: length);
            var found = set.In(ref block[0], length);

            Assert.Equal(Bits(length, place => expected[place] is (byte)'x' or (byte)'1'), found);
        }
    }

    [Fact]
    public void Kept_characters_move_together_in_their_order()
    {
        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            for (var time = 0; time < Times; time++)
            {
                var (block, text) = Random("abcdefghijkl", length, seed: (length * Times) + time);
                var isKept = new Random(time).GetItems([false, true], length);

                var left = AsciiBlock.Keep(ref block[0], length, Bits(length, place => isKept[place]));
                Assert.Equal(text.Where((_, place) => isKept[place]), block[..left]);
            }
        }
    }

    // A full block of random characters, and its first bytes as the text.
    private static (byte[] Block, byte[] Text) Random(string characters, int length, int seed)
    {
        var block = new byte[AsciiBlock.Size];
        var random = new Random(seed);
        for (var place = 0; place < block.Length; place++)
            block[place] = (byte)characters[random.Next(characters.Length)];

        return (block, block[..length]);
    }

    private static ulong Bits(int length, Func<int, bool> isSet) =>
        Enumerable.Range(0, length).Where(isSet).Aggregate(0UL, (bits, place) => bits | (1UL << place));
}
