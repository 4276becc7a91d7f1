using System.Reflection;
using Capi.Payload;

namespace Capi.Catalog.Tests;

/// <summary>Compares the public constants of the runtime with the JSON.</summary>
public class ConstantsTests
{
    [Theory]
    [InlineData(typeof(Identifier), "user_data")]
    [InlineData(typeof(CustomDataKey), "custom_data")]
    [InlineData(typeof(ContentKey), "content")]
    [InlineData(typeof(AppDataKey), "app_data")]
    [InlineData(typeof(ServerEventKey), "event")]
    public void A_class_names_every_key_of_its_section_once(Type constants, string section) =>
        Assert.Equal(
            CatalogJson.Parameters.Where(json => json.Text("section") == section).Select(json => json.Text("key")),
            Constants(constants).Select(constant => constant.Value));

    [Theory]
    [InlineData(typeof(Identifier), nameof(ParameterSection.UserData))]
    [InlineData(typeof(CustomDataKey), nameof(ParameterSection.CustomData))]
    [InlineData(typeof(ContentKey), nameof(ParameterSection.Content))]
    [InlineData(typeof(AppDataKey), nameof(ParameterSection.AppData))]
    [InlineData(typeof(ServerEventKey), nameof(ParameterSection.Event))]
    public void A_constant_has_the_name_that_the_catalogue_gives_its_key(Type constants, string section) =>
        Assert.All(Constants(constants), constant =>
            Assert.Equal(Parameters.Find(Enum.Parse<ParameterSection>(section), constant.Value)!.Name, constant.Name));

    [Fact]
    public void The_keys_of_generated_code_are_the_identifiers_in_the_same_order() =>
        Assert.Equal(Constants(typeof(Identifier)).Select(constant => constant.Name), Enum.GetNames<UserDataKey>());

    [Fact]
    public void The_standard_events_are_named_as_meta_spells_them()
    {
        var constants = Constants(typeof(StandardEvent)).ToList();

        Assert.Equal(CatalogJson.Events.Select(json => json.Text("event_name")), constants.Select(constant => constant.Value));
        Assert.All(constants, constant => Assert.Equal(constant.Value, constant.Name));
    }

    private static IEnumerable<(string Name, string Value)> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!));
}
