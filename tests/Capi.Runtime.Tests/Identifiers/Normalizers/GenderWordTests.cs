using System.Text;
using Capi.Identifiers;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers.Normalizers;

public class GenderWordTests
{
    [Theory]
    [InlineData("weiblich", "f")]
    [InlineData("Weiblich", "f")]
    [InlineData("männlich", "m")]
    [InlineData("ma\u0308nnlich", "m")]
    [InlineData("femme", "f")]
    [InlineData("Homme", "m")]
    [InlineData("mujer", "f")]
    [InlineData("HOMBRE", "m")]
    [InlineData("женский", "f")]
    [InlineData("Мужской", "m")]
    [InlineData("Ж", "f")]
    [InlineData("Mr.", "m")]
    [InlineData("Mrs.", "f")]
    [InlineData("Frau", "f")]
    [InlineData("Herr", "m")]
    [InlineData("M.", "m")]
    [InlineData("Mme", "f")]
    [InlineData("Sig.ra", "f")]
    [InlineData("Sra.", "f")]
    [InlineData("Pani", "f")]
    [InlineData("nő", "f")]
    [InlineData("kvinna", "f")]
    [InlineData("Erkek", "m")]
    [InlineData("KADIN", "f")]
    [InlineData("ΑΝΔΡΑΣ", "m")]
    [InlineData("أنثى", "f")]
    [InlineData("זכר", "m")]
    [InlineData("女", "f")]
    [InlineData("男性", "m")]
    [InlineData("여자", "f")]
    [InlineData("पुरुष", "m")]
    [InlineData("หญิง", "f")]
    [InlineData("nữ", "f")]
    [InlineData("laki-laki", "m")]
    [InlineData("mr", "m")]
    [InlineData("♀", "f")]
    [InlineData("♂\uFE0F", "m")]
    [InlineData("Women", "f")]
    [InlineData("Men's", "m")]
    [InlineData("K (Kobieta)", "f")]
    [InlineData("Kvinde (K)", "f")]
    [InlineData("V - vrouw", "f")]
    [InlineData("H (Homme)", "m")]
    [InlineData("H (Femme)", null)]
    [InlineData("K", null)]
    [InlineData("K K (Kobieta)", null)]
    [InlineData("Kυρία", "f")]
    [InlineData("ΚΥPΙΑ", "f")]
    [InlineData("Mужской", "m")]
    [InlineData("жeнcкий", "f")]
    [InlineData("'female", "f")]
    [InlineData("'ma'am'", "f")]
    [InlineData("Frl.", "f")]
    [InlineData("weibl.", "f")]
    public void Words_and_titles_of_many_languages_are_known(string word, string? expected) => Assert.Equal(expected, IdentifierHasher.Hash("ge", word).Normalized);

    [Fact]
    public void No_word_is_in_two_lists_and_all_are_in_the_form_that_is_looked_up()
    {
        string[] words = [.. $"{GenderWords.Male},{GenderWords.Female},{GenderWords.OtherMale},{GenderWords.OtherFemale}".Split(',')];

        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.All(words, word => Assert.True(word.IsNormalized(NormalizationForm.FormC) && !word.Any(char.IsUpper) && word.Length > 0 && !word.Contains('.', StringComparison.Ordinal), word));
    }

    // A noncharacter, which .NET's normalisation refuses, before a combining accent.
    [Theory]
    [InlineData("\uFFFF\u0301")]
    [InlineData("m\uFFFE\u0308nnlich")]
    public void A_noncharacter_is_dropped_and_nothing_is_thrown(string text) => Assert.Equal(DropReason.Unknown, IdentifierHasher.Hash("ge", text).DropReason);

    [Theory]
    [InlineData("Female (f)", "f")]
    [InlineData("she/her", "f")]
    [InlineData("\"male\"", "m")]
    [InlineData("Ｆｅｍａｌｅ", "f")]
    [InlineData("Frau Dr.", "f")]
    [InlineData("Male/Female", null)]
    [InlineData("m/w/d", null)]
    [InlineData("not male", null)]
    [InlineData("Dr.", null)]
    public void Several_words_must_agree(string text, string? expected) => Assert.Equal(expected, IdentifierHasher.Hash("ge", text).Normalized);
}
