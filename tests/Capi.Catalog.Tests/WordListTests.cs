namespace Capi.Catalog.Tests;

/// <summary>Tests how names are split into words and which terms are found.</summary>
public class WordListTests
{
    private static readonly WordList List = new([("cardnumber", "card"), ("iban", "iban"), ("größe", "size")]);

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
    public void A_name_has_words(string name, string expected)
    {
        var words = new List<string>();
        for (var start = NameWords.Start(name, 0); start >= 0; start = NameWords.Start(name, NameWords.End(name, start)))
            words.Add(name[start..NameWords.End(name, start)]);

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
    public void Or_only_those_at_the_end(string name, bool expected) => Assert.Equal(expected, List.Find(name, onlyAtEnd: true) is not null);

    [Fact]
    public void A_match_says_where_it_stands()
    {
        var match = List.Find("My_CardNumber_Old")!;

        Assert.Equal("CardNumber", "My_CardNumber_Old"[match.Start..match.End]);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_name_that_says_nothing()
    {
        List.Find("OrderNumber");
        var before = GC.GetAllocatedBytesForCurrentThread();

        List.Find("OrderNumberOfTheCustomer");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
