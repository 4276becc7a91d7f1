using System.Globalization;

namespace Capi.Catalog.Tests;

/// <summary>Invariants of every name known to the key inference.</summary>
public class KeyInferenceTableTests
{
    [Fact]
    public void Every_inferred_key_exists_in_its_section()
    {
        Assert.All(KeyInference.GetKnownNames(ParameterSection.UserData), pair => AssertExists(ParameterSection.UserData, pair));
        Assert.All(KeyInference.GetKnownNames(ParameterSection.CustomData), pair => AssertExists(ParameterSection.CustomData, pair));
        Assert.All(KeyInference.GetKnownNames(ParameterSection.Content), pair => AssertExists(ParameterSection.Content, pair));

        static void AssertExists(ParameterSection section, KeyValuePair<string, string> pair) =>
            Assert.True(ParameterDefinitions.Find(section, pair.Value) is not null, $"{pair.Key} is mapped to the unknown key {pair.Value}");
    }

    [Fact]
    public void Every_documented_identifier_is_inferred_from_its_key_and_its_name()
    {
        foreach (var parameter in ParameterDefinitions.All.Where(parameter => parameter.Section == ParameterSection.UserData))
        {
            var expected = parameter.IsDocumented ? parameter.Key : null;
            Assert.Equal(expected, KeyInference.InferUserDataKey(parameter.Key));
            Assert.Equal(expected, KeyInference.InferUserDataKey(parameter.Name));
        }
    }

    [Fact]
    public void A_plural_is_inferred_only_where_Meta_accepts_a_list() =>
        Assert.All(
            KeyInference.GetKnownNames(ParameterSection.UserData).Where(pair => pair.Key.EndsWith('s') && !pair.Key.EndsWith("ss", StringComparison.Ordinal)),
            pair => Assert.True(ParameterDefinitions.Find(ParameterSection.UserData, pair.Value)!.IsList, pair.Key));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void The_culture_has_no_effect(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal("em", KeyInference.InferUserDataKey("BILLINGEMAIL"));
            Assert.Equal("client_ip_address", KeyInference.InferUserDataKey("clientipaddress"));
            Assert.Equal("client_ip_address", KeyInference.InferUserDataKey("CLIENTIPADDRESS"));
            Assert.Null(KeyInference.InferUserDataKey("emaıl"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
