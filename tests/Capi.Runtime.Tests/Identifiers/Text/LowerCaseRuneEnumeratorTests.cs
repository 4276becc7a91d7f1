using System.Text.Json;
using Capi.Identifiers.Text;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Identifiers.Text;

public class LowerCaseRuneEnumeratorTests
{
    // 600 strings with the result of toLowerCase() in Node 20.20.2: sigmas, dotted and dotless i, marks, modifiers, seven scripts.
    private static readonly string[][] NodeResults =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "lower-case-node.jsonl")).Select(line => JsonSerializer.Deserialize<string[]>(line)!)];

    [Fact]
    public void Lower_case_matches_Node() => Assert.All(NodeResults, pair => Assert.Equal(pair[1], ToLower(pair[0])));

    [Theory]
    [MemberData(nameof(CultureScope.ProblematicCultures), MemberType = typeof(CultureScope))]
    public void Lower_case_is_the_same_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.All(NodeResults, pair => Assert.Equal(pair[1], ToLower(pair[0])));
    }

    [Theory]
    [InlineData("ΑΘΗΝΑΣ", "αθηνας")]
    [InlineData("ΣΟΦΟΣ ΣΟΦΟΣ", "σοφος σοφος")]
    [InlineData("Σ", "σ")]
    [InlineData("ΑΣ'", "ας'")]
    [InlineData("ΑΣ'Β", "ασ'β")]
    [InlineData("1Σ", "1σ")]
    [InlineData("𐐀Σ", "𐐨ς")]
    public void A_sigma_is_final_only_at_the_end_of_a_word(string text, string expected) => Assert.Equal(expected, ToLower(text));

    [Fact]
    public void White_space_that_is_removed_does_not_end_a_word()
    {
        Assert.Equal("ασβ", ToLower("ΑΣ Β", CharacterFilter.WhiteSpace));
        Assert.Equal("ας β", ToLower("ΑΣ Β"));
    }

    [Fact]
    public void A_dotted_capital_I_becomes_two_code_points() => Assert.Equal("i\u0307z", ToLower("İZ"));

    [Fact]
    public void Composed_and_decomposed_letters_stay_different() => Assert.NotEqual(ToLower("JOSÉ"), ToLower("JOSE\u0301"));

    private static string ToLower(string text, CharacterFilter removed = CharacterFilter.None)
    {
        var lower = "";
        foreach (var rune in new LowerCaseRuneEnumerator(text, removed))
            lower += rune.ToString();

        return lower;
    }
}
