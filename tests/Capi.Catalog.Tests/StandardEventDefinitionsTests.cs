namespace Capi.Catalog.Tests;

public class StandardEventDefinitionsTests
{
    [Fact]
    public void Every_event_matches_the_JSON()
    {
        Assert.Equal(18, CatalogJson.Events.Length);
        foreach (var json in CatalogJson.Events)
        {
            var found = StandardEventDefinitions.Find(json.GetText("event_name"));
            var data = json.GetProperty("custom_data");

            Assert.NotNull(found);
            Assert.Equal(json.GetText("event_name"), found.Name);
            Assert.Equal(data.GetTexts("required"), found.Required);
            Assert.Equal(data.GetTexts("recommended"), found.Recommended);
            Assert.Equal(data.GetTexts("optional"), found.Optional);
            Assert.Equal(string.Join(" or ", data.GetTexts("required_for_catalogue_ads")), string.Join(" or ", found.RequiredForCatalogueAds));
            Assert.Equal(json.GetTexts("ga4"), found.Ga4Names);
        }
    }

    [Fact]
    public void The_table_has_no_event_that_is_not_in_the_JSON() =>
        Assert.Equal(CatalogJson.Events.Select(json => json.GetText("event_name")), StandardEventDefinitions.All.Select(definition => definition.Name));

    [Fact]
    public void Names_differ_in_more_than_case() =>
        Assert.Equal(
            StandardEventDefinitions.All.Count,
            StandardEventDefinitions.All.Select(definition => definition.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void A_ga4_name_belongs_to_one_event()
    {
        var names = StandardEventDefinitions.All.SelectMany(definition => definition.Ga4Names).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_key_of_an_event_is_a_custom_data_parameter()
    {
        foreach (var definition in StandardEventDefinitions.All)
        {
            foreach (var key in definition.Required.Concat(definition.Recommended).Concat(definition.Optional).Concat(definition.RequiredForCatalogueAds))
                Assert.True(ParameterDefinitions.Find(ParameterSection.CustomData, key) is not null, $"{definition.Name}: {key}");
        }
    }

    [Fact]
    public void Only_Purchase_requires_value_and_currency() =>
        Assert.Equal(["Purchase"], StandardEventDefinitions.All.Where(definition => definition.Required.Count > 0).Select(definition => definition.Name));

    [Theory]
    [InlineData("purchase")]
    [InlineData("PURCHASE")]
    [InlineData("Purchase ")]
    [InlineData("Purchased")]
    [InlineData("")]
    public void Another_spelling_is_a_custom_event(string name) => Assert.Null(StandardEventDefinitions.Find(name));
}
