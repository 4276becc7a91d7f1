using System.Reflection;
using Capi.Payload;

namespace Capi.Catalog.Tests;

/// <summary>Compares the public constants of the runtime with the JSON.</summary>
public class ConstantsTests
{
    [Theory]
    [InlineData(typeof(UserDataKeys), "user_data")]
    [InlineData(typeof(CustomDataKeys), "custom_data")]
    [InlineData(typeof(ContentKeys), "content")]
    [InlineData(typeof(AppDataKeys), "app_data")]
    [InlineData(typeof(ServerEventKeys), "event")]
    public void A_class_has_one_constant_per_key_of_its_section(Type constants, string section) =>
        Assert.Equal(
            CatalogJson.Parameters.Where(json => json.GetText("section") == section).Select(json => json.GetText("key")),
            GetConstants(constants).Select(constant => constant.Value));

    [Theory]
    [InlineData(typeof(UserDataKeys), nameof(ParameterSection.UserData))]
    [InlineData(typeof(CustomDataKeys), nameof(ParameterSection.CustomData))]
    [InlineData(typeof(ContentKeys), nameof(ParameterSection.Content))]
    [InlineData(typeof(AppDataKeys), nameof(ParameterSection.AppData))]
    [InlineData(typeof(ServerEventKeys), nameof(ParameterSection.Event))]
    public void A_constant_has_the_name_of_its_key_in_the_catalogue(Type constants, string section) =>
        Assert.All(GetConstants(constants), constant =>
            Assert.Equal(ParameterDefinitions.Find(Enum.Parse<ParameterSection>(section), constant.Value)!.Name, constant.Name));

    [Fact]
    public void UserDataKey_has_the_members_of_UserDataKeys_in_the_same_order() =>
        Assert.Equal(GetConstants(typeof(UserDataKeys)).Select(constant => constant.Name), Enum.GetNames<UserDataKey>());

    [Fact]
    public void The_standard_events_have_Metas_spelling()
    {
        var constants = GetConstants(typeof(StandardEvents)).ToList();

        Assert.Equal(CatalogJson.Events.Select(json => json.GetText("event_name")), constants.Select(constant => constant.Value));
        Assert.All(constants, constant => Assert.Equal(constant.Value, constant.Name));
    }

    private static IEnumerable<(string Name, string Value)> GetConstants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!));
}
