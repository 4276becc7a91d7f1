using Capi.Identifiers;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers.Normalizers;

/// <summary>The options that forms offer above their lists, where a town is expected. States: StatePhraseTests.</summary>
public class PlacePromptTests
{
    [Theory]
    [InlineData("Select")]
    [InlineData("SELECT CITY")]
    [InlineData("-- Please select your city --")]
    [InlineData("City/Town")]
    [InlineData("City:")]
    [InlineData("Other")]
    [InlineData("Bitte wählen")]
    [InlineData("bitte waehlen Sie")]
    [InlineData("Sélectionnez une ville")]
    [InlineData("Se\u0301lectionnez")]
    [InlineData("Seleccione una ciudad")]
    [InlineData("Selecione a cidade")]
    [InlineData("Seleziona")]
    [InlineData("Kies een stad")]
    [InlineData("Wybierz miasto")]
    [InlineData("Vælg by", "vlgby")]
    [InlineData("Şehir seçiniz")]
    [InlineData("Pilih kota")]
    [InlineData("Chọn tỉnh")]
    [InlineData("请选择")]
    public void A_prompt_is_no_town(string text, string? expected = null) => Assert.Equal(expected, IdentifierHasher.Hash("ct", text).Normalized);

    [Theory]
    [InlineData("Kansas City", "kansascity")]
    [InlineData("City of Industry", "cityofindustry")]
    [InlineData("Ciudad Real", "ciudadreal")]
    [InlineData("Città di Castello", "cittdicastello")]
    [InlineData("Villé", "vill")]
    [InlineData("Kota", "kota")]
    [InlineData("Stadthagen", "stadthagen")]
    [InlineData("Otherton", "otherton")]
    [InlineData("Choosey", "choosey")]
    [InlineData("Il Sehir", "ilsehir")]
    [InlineData("None", "none")]
    [InlineData("Select 5", "select5")]
    public void A_town_is_kept(string text, string expected)
    {
        Assert.Equal(expected, IdentifierHasher.Hash("ct", text).Normalized);
        Assert.Equal(IdentifierHasher.Hash("ct", $"x{text}").DropReason, IdentifierHasher.Hash("ct", text).DropReason);
    }

    /// <summary>The fast path must leave every prompt to the slow path.</summary>
    [Fact]
    public void Every_word_passes_the_filter_of_the_fast_path()
    {
        string[] words = [.. PlacePrompts.Words.Split(' '), .. PlacePrompts.Phrases.Split(';')];

        Assert.All(words, word => Assert.Null(IdentifierHasher.Hash("ct", word).Value));
        Assert.All(words, word => Assert.Null(IdentifierHasher.Hash("ct", word.ToUpperInvariant()).Value));
    }

    [Fact]
    public void The_words_are_written_as_they_are_compared() =>
        Assert.All($"{PlacePrompts.Words} {PlacePrompts.OtherWords}".Split(' ').Where(word => char.IsAscii(word[0])), word => Assert.Matches("^[a-z]+$", word));
}
