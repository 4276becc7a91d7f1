using System.Globalization;

namespace Capi.Catalog.Tests;

/// <summary>Invariants of every name known to the key inference.</summary>
public class KeyInferenceTableTests
{
    [Fact]
    public void Every_inferred_key_exists_in_its_section()
    {
        Assert.All(KeyInference.KnownNames(ParameterSection.UserData), pair => AssertExists(ParameterSection.UserData, pair));
        Assert.All(KeyInference.KnownNames(ParameterSection.CustomData), pair => AssertExists(ParameterSection.CustomData, pair));
        Assert.All(KeyInference.KnownNames(ParameterSection.Content), pair => AssertExists(ParameterSection.Content, pair));

        static void AssertExists(ParameterSection section, KeyValuePair<string, string> pair) =>
            Assert.True(Parameters.Find(section, pair.Value) is not null, $"{pair.Key} is mapped to the unknown key {pair.Value}");
    }

    [Fact]
    public void Every_documented_identifier_is_said_by_its_key_and_by_its_name()
    {
        foreach (var parameter in Parameters.All.Where(parameter => parameter.Section == ParameterSection.UserData))
        {
            var expected = parameter.IsDocumented ? parameter.Key : null;
            Assert.Equal(expected, KeyInference.UserData(parameter.Key));
            Assert.Equal(expected, KeyInference.UserData(parameter.Name));
        }
    }

    [Fact]
    public void A_plural_is_understood_only_where_meta_takes_a_list() =>
        Assert.All(
            KeyInference.KnownNames(ParameterSection.UserData).Where(pair => pair.Key.EndsWith('s') && !pair.Key.EndsWith("ss", StringComparison.Ordinal)),
            pair => Assert.True(Parameters.Find(ParameterSection.UserData, pair.Value)!.IsList, pair.Key));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal("em", KeyInference.UserData("BILLINGEMAIL"));
            Assert.Equal("client_ip_address", KeyInference.UserData("clientipaddress"));
            Assert.Equal("client_ip_address", KeyInference.UserData("CLIENTIPADDRESS"));
            Assert.Null(KeyInference.UserData("emaıl"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
