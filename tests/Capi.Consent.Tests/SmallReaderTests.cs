namespace Capi.Consent.Tests;

/// <summary>US Privacy, Global Privacy Control and Additional Consent.</summary>
public class SmallReaderTests
{
    [Theory]
    [InlineData("1YYN", ConsentOutcome.OptedOut, 1)]
    [InlineData("1NYY", ConsentOutcome.OptedOut, 1)]
    [InlineData("1-Y-", ConsentOutcome.OptedOut, 1)]
    [InlineData("1YNN", ConsentOutcome.Granted, null)]
    [InlineData("1NNN", ConsentOutcome.Granted, null)]
    [InlineData("1YNY", ConsentOutcome.Granted, null)]
    [InlineData("1---", ConsentOutcome.NotFound, null)]
    [InlineData("1Y-N", ConsentOutcome.NotFound, null)]
    [InlineData("1yyn", ConsentOutcome.OptedOut, 1)]
    [InlineData("1YnN", ConsentOutcome.Granted, null)]
    [InlineData("1\u0443\u0443n", ConsentOutcome.Invalid, null)]
    [InlineData("2YNN", ConsentOutcome.Invalid, null)]
    [InlineData("1YN", ConsentOutcome.Invalid, null)]
    [InlineData("1YNNN", ConsentOutcome.Invalid, null)]
    [InlineData(" 1YNN", ConsentOutcome.Invalid, null)]
    [InlineData("1YXN", ConsentOutcome.Invalid, null)]
    [InlineData("", ConsentOutcome.NotFound, null)]
    [InlineData(null, ConsentOutcome.NotFound, null)]
    public void The_third_character_of_a_US_Privacy_string_decides(string? value, ConsentOutcome outcome, int? country)
    {
        var finding = UsPrivacyReader.Read(value);
        Assert.Equal((outcome, country, null), (finding.Outcome, finding.Country, finding.State));
    }

    [Theory]
    [InlineData("1", ConsentOutcome.OptedOut)]
    [InlineData(" 1 ", ConsentOutcome.OptedOut)]
    [InlineData("0", ConsentOutcome.NotFound)]
    [InlineData("true", ConsentOutcome.NotFound)]
    [InlineData("11", ConsentOutcome.NotFound)]
    [InlineData("", ConsentOutcome.NotFound)]
    [InlineData(null, ConsentOutcome.NotFound)]
    public void Sec_GPC_has_one_value(string? value, ConsentOutcome outcome) => Assert.Equal(outcome, GlobalPrivacyControlReader.Read(value).Outcome);

    [Theory]
    [InlineData("2~1.35.89~dv.9.21", ConsentOutcome.Granted, 1, 35, 89)]
    [InlineData("1~1.35.89", ConsentOutcome.Granted, 1, 35, 89)]
    [InlineData("1~89", ConsentOutcome.Granted, 89)]
    [InlineData("2~89~dv.", ConsentOutcome.Granted, 89)]
    [InlineData("2~89~dv", ConsentOutcome.Granted, 89)]
    [InlineData("2~89", ConsentOutcome.Granted, 89)]
    [InlineData("2~89.7.89.7~dv.1", ConsentOutcome.Granted, 7, 89)]
    [InlineData("2%7E89.7%7Edv.1", ConsentOutcome.Granted, 7, 89)]
    [InlineData("\"2~89.7~dv.1\"", ConsentOutcome.Granted, 7, 89)]
    [InlineData("\t2~89.7~dv.1\n", ConsentOutcome.Granted, 7, 89)]
    [InlineData("2~1.35~dv.89", ConsentOutcome.Denied, 1, 35)]
    [InlineData("2~~dv.89", ConsentOutcome.Denied)]
    [InlineData("1~", ConsentOutcome.Denied)]
    [InlineData("1~889.8", ConsentOutcome.Denied, 8, 889)]
    [InlineData("3~89", ConsentOutcome.Invalid)]
    [InlineData("89", ConsentOutcome.Invalid)]
    [InlineData("1~89.", ConsentOutcome.Invalid)]
    [InlineData("1~89.x", ConsentOutcome.Invalid)]
    [InlineData("1~89~dv.1", ConsentOutcome.Invalid)]
    [InlineData("2~89~dv.1~x", ConsentOutcome.Invalid)]
    [InlineData("2~89~x.1", ConsentOutcome.Invalid)]
    [InlineData("1~99999999999", ConsentOutcome.Invalid)]
    [InlineData("1~ 89", ConsentOutcome.Invalid)]
    [InlineData("1~+89", ConsentOutcome.Invalid)]
    [InlineData("1~-89", ConsentOutcome.Invalid)]
    [InlineData(null, ConsentOutcome.NotFound)]
    public void An_AC_string_lists_the_providers_consented_to(string? value, ConsentOutcome outcome, params int[] providers)
    {
        var finding = GoogleAdditionalConsentReader.Read(value);
        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(providers, finding.Vendors);
    }

    [Fact]
    public void The_provider_can_be_chosen() =>
        Assert.Equal(ConsentOutcome.Granted, GoogleAdditionalConsentReader.Read("1~35", new() { ProviderId = 35 }).Outcome);
}
