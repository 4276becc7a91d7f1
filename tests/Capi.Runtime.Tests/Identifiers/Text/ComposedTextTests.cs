using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Runtime.Tests.Identifiers.Text;

public class ComposedTextTests
{
    // Unassigned in the Unicode version of some platforms.
    private const int FirstPlaneWithNewCompositions = 0x10500;

    // The class of U+0345.
    private const int LastRank = 55;

    [Theory]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Ai\u0308n Oussera", "Aïn Oussera")]
    [InlineData("\u1103\u1162\u1112\u1161\u11AB", "대한")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("\u212A", "K")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("e\u0334\u0301", "é\u0334")]
    [InlineData("e\u0300\u0301", "è\u0301")]
    [InlineData("ABC", "ABC")]
    public void A_text_is_composed(string text, string expected) => Assert.Equal(expected, Compose(text));

    [Fact]
    public void Every_code_point_is_composed_as_NET_does()
    {
        for (var codePoint = 0; codePoint < FirstPlaneWithNewCompositions; codePoint++)
        {
            // Surrogates and noncharacters, which .NET refuses.
            if (codePoint is (>= 0xD800 and <= 0xDFFF) or (>= 0xFDD0 and <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE || IsInvisible(codePoint))
                continue;

            var text = char.ConvertFromUtf32(codePoint);
            // Where the platform doesn't know a new mark, it doesn't know its order.
            var isNewMark = CanonicalMappings.GetMarkRank(codePoint) is > 0 and < LastRank && $"\u0345{text}".IsNormalized(NormalizationForm.FormD);
            foreach (var form in isNewMark ? [text] : new[] { text, text.Normalize(NormalizationForm.FormD), $"e{text}\u0301" })
                Assert.True(form.Normalize(NormalizationForm.FormC) == Compose(form), $"U+{codePoint:X4}");
        }
    }

    [Fact]
    public void Random_sequences_of_letters_and_marks_are_composed_as_NET_does()
    {
        string[] parts = ["a", "e", "ế", "Å", "\u0301", "\u0302", "\u0323", "\u0327", "\u0345", "\u0334", "α", "\u1100", "\u1161", "\u11A8", "가", "\u0F73", "\u05D0", "\u05BC", "\u3099", "か", "\u212B", "\U0001D160", "中", "豈", " "];
        var random = new Random(20261129);
        for (var times = 0; times < 20_000; times++)
        {
            var text = string.Concat(random.GetItems(parts, random.Next(1, 10)));
            Assert.Equal(text.Normalize(NormalizationForm.FormC), Compose(text));
        }
    }

    [Fact]
    public void A_long_run_of_marks_takes_no_quadratic_time()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 30_000));

        Assert.Equal(marks.Normalize(NormalizationForm.FormC), Compose(marks));
    }

    // Removed: see InvisibleCharacterTests.
    private static bool IsInvisible(int codePoint) =>
        codePoint is 0xAD or 0x61C or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF;

    private static string Compose(string text)
    {
        using var composed = ComposedText.Create(text);
        return composed.Span.ToString();
    }
}
