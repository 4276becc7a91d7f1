using Capi.Catalog;
using Capi.Payload;

namespace Capi.Runtime.Tests.Payload;

public class UserDataParameterTests
{
    [Fact]
    public void Every_key_matches_the_catalogue_entry_of_its_name() =>
        Assert.All(Enum.GetValues<UserDataKey>(), key =>
        {
            var definition = ParameterDefinitions.All.Single(parameter => parameter.Section == ParameterSection.UserData && parameter.Name == key.ToString());
            var field = UserDataParameter.FromKey(key);

            Assert.Equal(definition.Key, field.WireKey);
            Assert.Equal(definition.Normalization, field.Normalization);
            Assert.Equal(definition.Handling == Handling.Hash, field.MustBeHashed);
            Assert.Equal(definition.Handling == Handling.Clear, field.MustBeClear);
        });

    [Fact]
    public void Every_key_has_a_unique_bit() =>
        Assert.Equal(
            Enum.GetValues<UserDataKey>().Length,
            Enum.GetValues<UserDataKey>().Select(UserDataParameter.GetBit).Where(bit => bit != 0).Distinct().Count());

    [Fact]
    public void No_key_needs_escaping() =>
        Assert.All(Enum.GetValues<UserDataKey>(), key => Assert.Matches("^[a-z0-9_]+$", UserDataParameter.FromKey(key).WireKey));
}
