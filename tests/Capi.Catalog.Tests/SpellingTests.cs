namespace Capi.Catalog.Tests;

/// <summary>Tests the suggestions for misspelt event names and currencies.</summary>
public class SpellingTests
{
    [Theory]
    [InlineData("purchase", "Purchase")]
    [InlineData("PURCHASE", "Purchase")]
    [InlineData("Add To Cart", "AddToCart")]
    [InlineData("add_to_cart", "AddToCart")]
    [InlineData("page-view", "PageView")]
    [InlineData("lead", "Lead")]
    [InlineData("Purchas", "Purchase")]
    [InlineData("Purchasee", "Purchase")]
    [InlineData("Purchaze", "Purchase")]
    [InlineData("Purhcase", "Purchase")]
    [InlineData("ViewConten", "ViewContent")]
    [InlineData("StartTrail", "StartTrial")]
    [InlineData("urchase", "Purchase")]
    public void A_misspelt_standard_event_is_corrected(string name, string expected) => Assert.Equal(expected, StandardEventSpelling.FindSuggestion(name));

    [Theory]
    [InlineData("Purchased")]
    [InlineData("Purchases")]
    [InlineData("Subscriber")]
    [InlineData("Repurchase")]
    [InlineData("Contract")]
    [InlineData("Load")]
    [InlineData("Leads")]
    [InlineData("PageVw")]
    [InlineData("")]
    [InlineData("_")]
    public void Another_name_is_not_corrected(string name) => Assert.Null(StandardEventSpelling.FindSuggestion(name));

    [Fact]
    public void A_correct_standard_event_is_not_corrected() => Assert.All(StandardEventDefinitions.All, one => Assert.Null(StandardEventSpelling.FindSuggestion(one.Name)));

    [Theory]
    [InlineData("Euro", "EUR")]
    [InlineData("€", "EUR")]
    [InlineData("EUR €", "EUR")]
    [InlineData("e u r", "EUR")]
    [InlineData("US$", "USD")]
    [InlineData("US Dollar", "USD")]
    [InlineData("Pound Sterling", "GBP")]
    [InlineData("Swiss Francs", "CHF")]
    [InlineData("Dollar", null)]
    [InlineData("$", null)]
    [InlineData("£", null)]
    [InlineData("¥", null)]
    [InlineData("DEM", null)]
    [InlineData("EURO1", null)]
    [InlineData("", null)]
    public void A_currency_name_is_corrected_when_it_is_unambiguous(string text, string? expected) => Assert.Equal(expected, CurrencyNames.FindCode(text));

    [Theory]
    [InlineData("EUR", true)]
    [InlineData(" eur ", true)]
    [InlineData("E UR", false)]
    [InlineData("Euro", false)]
    public void A_currency_code_is_recognised_in_either_case(string text, bool expected) => Assert.Equal(expected, CurrencyNames.IsValidCode(text));
}
