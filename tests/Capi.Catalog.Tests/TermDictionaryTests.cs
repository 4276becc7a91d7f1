namespace Capi.Catalog.Tests;

/// <summary>Tests how names are split into words and which terms are found.</summary>
public class TermDictionaryTests
{
    private static readonly TermDictionary List = new([("cardnumber", "card"), ("iban", "iban"), ("größe", "size")]);

    [Theory]
    [InlineData("IBANNumber", "IBAN Number")]
    [InlineData("ibanNumber", "iban Number")]
    [InlineData("iban_number", "iban number")]
    [InlineData("Iban2Number", "Iban Number")]
    [InlineData("_IBAN", "IBAN")]
    [InlineData("EMail", "E Mail")]
    [InlineData("ÜberGröße", "Über Größe")]
    [InlineData("名前Email", "名前 Email")]
    [InlineData("123_", "")]
    [InlineData("", "")]
    public void A_name_is_split_into_words(string name, string expected)
    {
        var words = new List<string>();
        for (var start = NameTokenizer.FindWordStart(name, 0); start >= 0; start = NameTokenizer.FindWordStart(name, NameTokenizer.FindWordEnd(name, start)))
            words.Add(name[start..NameTokenizer.FindWordEnd(name, start)]);

        Assert.Equal(expected, string.Join(' ', words));
    }

    [Theory]
    [InlineData("CardNumber", "card")]
    [InlineData("card_number", "card")]
    [InlineData("CARD_NUMBER", "card")]
    [InlineData("cardnumber", "card")]
    [InlineData("CreditCardNumbers", "card")]
    [InlineData("MaskedCardNumberOfBuyer", "card")]
    [InlineData("MyIBAN", "iban")]
    [InlineData("Größe", "size")]
    [InlineData("CardNumbering", null)]
    [InlineData("DiscardNumber", null)]
    [InlineData("CardHolderNumber", null)]
    [InlineData("Urban", null)]
    [InlineData("Card", null)]
    [InlineData("", null)]
    public void Whole_words_are_found(string name, string? expected) => Assert.Equal(expected, List.Find(name)?.Meaning);

    [Theory]
    [InlineData("MyCardNumber", true)]
    [InlineData("CardNumber2", true)]
    [InlineData("CardNumberFormat", false)]
    public void Only_words_at_the_end_are_found_when_requested(string name, bool expected) => Assert.Equal(expected, List.Find(name, onlyAtEnd: true) is not null);

    [Fact]
    public void A_match_has_its_position()
    {
        var match = List.Find("My_CardNumber_Old")!;

        Assert.Equal("CardNumber", "My_CardNumber_Old"[match.Start..match.End]);
    }

    [Fact]
    public void A_name_without_a_match_allocates_nothing()
    {
        List.Find("OrderNumber");
        var before = GC.GetAllocatedBytesForCurrentThread();

        List.Find("OrderNumberOfTheCustomer");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
