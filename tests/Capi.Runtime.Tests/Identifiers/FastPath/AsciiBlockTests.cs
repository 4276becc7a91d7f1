using Capi.Identifiers.FastPath;

namespace Capi.Runtime.Tests.Identifiers.FastPath;

/// <summary>A block contains its text followed by arbitrary earlier contents, which must be ignored.</summary>
public class AsciiBlockTests
{
    private const int Repetitions = 200;

    [Fact]
    public void A_character_is_found_in_the_text_and_not_after_it()
    {
        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            var (block, expected) = CreateRandomBlock("xo", length, seed: length);
            var found = AsciiBlock.GetMatches(ref block[0], length, 'x');

            Assert.Equal(GetBits(length, index => expected[index] == 'x'), found);
        }
    }

    [Fact]
    public void A_set_of_characters_is_found_in_the_text_and_not_after_it()
    {
        var set = new AsciiSet("x1");
        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            var (block, expected) = CreateRandomBlock("x1oO", length, seed: length);
            var found = set.GetMatches(ref block[0], length);

            Assert.Equal(GetBits(length, index => expected[index] is (byte)'x' or (byte)'1'), found);
        }
    }

    [Fact]
    public void Kept_characters_move_together_in_their_order()
    {
        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            for (var time = 0; time < Repetitions; time++)
            {
                var (block, text) = CreateRandomBlock("abcdefghijkl", length, seed: (length * Repetitions) + time);
                var isKept = new Random(time).GetItems([false, true], length);

                var left = AsciiBlock.Compact(ref block[0], length, GetBits(length, index => isKept[index]));
                Assert.Equal(text.Where((_, index) => isKept[index]), block[..left]);
            }
        }
    }

    // A full block of random characters, and its first bytes as the text.
    private static (byte[] Block, byte[] Text) CreateRandomBlock(string characters, int length, int seed)
    {
        var block = new byte[AsciiBlock.Size];
        var random = new Random(seed);
        for (var index = 0; index < block.Length; index++)
            block[index] = (byte)characters[random.Next(characters.Length)];

        return (block, block[..length]);
    }

    private static ulong GetBits(int length, Func<int, bool> isSet) =>
        Enumerable.Range(0, length).Where(isSet).Aggregate(0UL, (bits, index) => bits | (1UL << index));
}
