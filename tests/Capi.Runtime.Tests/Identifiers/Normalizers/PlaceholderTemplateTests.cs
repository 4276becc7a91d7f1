using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers.Normalizers;

/// <summary>The placeholder of a template that nobody has filled in is the same text for everybody.</summary>
public class PlaceholderTemplateTests
{
    [Theory]
    [InlineData("{{first_name}}")]
    [InlineData("{{ customer.default_address.first_name }}")]
    [InlineData("${firstName}")]
    [InlineData("#{name}")]
    [InlineData("%FIRST_NAME%")]
    [InlineData("%%FIRSTNAME%%")]
    [InlineData("*|FNAME|*")]
    [InlineData("<%= name %>")]
    [InlineData("{first_name}")]
    [InlineData("[first_name]")]
    [InlineData("{{имя}}")]
    [InlineData("<first_name>")]
    public void A_template_is_no_value(string text)
    {
        foreach (var key in new[] { "fn", "ln", "ct", "st", "country", "external_id", "app_user_id", "f5first" })
            Assert.Equal(DropReason.Empty, IdentifierHasher.Hash(key, text).DropReason);
    }

    [Theory]
    [InlineData("fn", "[John]", "john")]
    [InlineData("fn", "{John}", "john")]
    [InlineData("fn", "*Mary*", "mary")]
    [InlineData("ln", "<O'Neil>", "oneil")]
    [InlineData("ct", "{Paris}", "paris")]
    [InlineData("external_id", "{8f14e45f-ceea-467e-a5ab-cbbab4d2e4d2}", "{8f14e45f-ceea-467e-a5ab-cbbab4d2e4d2}")]
    [InlineData("external_id", "user_{7}", "user_{7}")]
    [InlineData("external_id", "%41%", "%41%")]
    [InlineData("external_id", "ffffffff-ffff-ffff-ffff-ffffffffffff", null)]
    [InlineData("external_id", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", null)]
    [InlineData("external_id", "ffffffff-ffff-ffff-ffff-fffffffffffe", "ffffffff-ffff-ffff-ffff-fffffffffffe")]
    [InlineData("external_id", "ffff", "ffff")]
    [InlineData("external_id", "undefined-undefined", null)]
    [InlineData("external_id", "null_null", null)]
    [InlineData("external_id", "guest-checkout", null)]
    [InlineData("external_id", "guest-checkout-7", "guest-checkout-7")]
    public void What_is_in_brackets_may_be_somebody(string key, string text, string? expected) => Assert.Equal(expected, IdentifierHasher.Hash(key, text).Normalized);
}
