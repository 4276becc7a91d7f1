using Capi.Catalog;

namespace Capi.Payload.Tests;

public class UserDataFieldTests
{
    [Fact]
    public void Every_key_is_the_one_of_its_name_in_the_catalogue() =>
        Assert.All(Enum.GetValues<UserDataKey>(), key =>
        {
            var definition = Parameters.All.Single(parameter => parameter.Section == ParameterSection.UserData && parameter.Name == key.ToString());
            var field = UserDataField.Of(key);

            Assert.Equal(definition.Key, field.Name);
            Assert.Equal(definition.Normalization, field.Normalization);
            Assert.Equal(definition.Handling == Handling.Hash, field.MustBeHashed);
            Assert.Equal(definition.Handling == Handling.Clear, field.MustBeClear);
        });

    [Fact]
    public void Every_key_has_a_bit_of_its_own() =>
        Assert.Equal(
            Enum.GetValues<UserDataKey>().Length,
            Enum.GetValues<UserDataKey>().Select(UserDataField.BitOf).Where(bit => bit != 0).Distinct().Count());

    [Fact]
    public void No_key_needs_escaping() =>
        Assert.All(Enum.GetValues<UserDataKey>(), key => Assert.Matches("^[a-z0-9_]+$", UserDataField.Of(key).Name));
}
