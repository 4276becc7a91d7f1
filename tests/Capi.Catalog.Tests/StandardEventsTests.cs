namespace Capi.Catalog.Tests;

public class StandardEventsTests
{
    [Fact]
    public void Every_event_of_the_json_is_found_as_the_json_has_it()
    {
        Assert.Equal(18, CatalogJson.Events.Length);
        foreach (var json in CatalogJson.Events)
        {
            var found = StandardEvents.Find(json.Text("event_name"));
            var data = json.GetProperty("custom_data");

            Assert.NotNull(found);
            Assert.Equal(json.Text("event_name"), found.Name);
            Assert.Equal(data.Texts("required"), found.Required);
            Assert.Equal(data.Texts("recommended"), found.Recommended);
            Assert.Equal(data.Texts("optional"), found.Optional);
            Assert.Equal(string.Join(" or ", data.Texts("required_for_catalogue_ads")), string.Join(" or ", found.RequiredForCatalogueAds));
            Assert.Equal(json.Texts("ga4"), found.Ga4Names);
        }
    }

    [Fact]
    public void The_table_holds_nothing_that_the_json_does_not() =>
        Assert.Equal(CatalogJson.Events.Select(json => json.Text("event_name")), StandardEvents.All.Select(definition => definition.Name));

    [Fact]
    public void Names_differ_in_more_than_case() =>
        Assert.Equal(
            StandardEvents.All.Count,
            StandardEvents.All.Select(definition => definition.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void A_ga4_name_belongs_to_one_event()
    {
        var names = StandardEvents.All.SelectMany(definition => definition.Ga4Names).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_key_an_event_wants_is_a_parameter_of_custom_data()
    {
        foreach (var definition in StandardEvents.All)
        {
            foreach (var key in definition.Required.Concat(definition.Recommended).Concat(definition.Optional).Concat(definition.RequiredForCatalogueAds))
                Assert.True(Parameters.Find(ParameterSection.CustomData, key) is not null, $"{definition.Name}: {key}");
        }
    }

    [Fact]
    public void Only_a_purchase_is_refused_without_value_and_currency() =>
        Assert.Equal(["Purchase"], StandardEvents.All.Where(definition => definition.Required.Count > 0).Select(definition => definition.Name));

    [Theory]
    [InlineData("purchase")]
    [InlineData("PURCHASE")]
    [InlineData("Purchase ")]
    [InlineData("Purchased")]
    [InlineData("")]
    public void Another_spelling_is_a_custom_event(string name) => Assert.Null(StandardEvents.Find(name));
}
