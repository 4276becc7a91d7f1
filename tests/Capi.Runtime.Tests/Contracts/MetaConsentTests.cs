using System.Text.Json;

namespace Capi.Runtime.Tests.Contracts;

public class MetaConsentTests
{
    [Fact]
    public void The_default_is_not_granted()
    {
        Assert.Equal(MetaConsent.NotGranted, default);
        Assert.False(default(MetaConsent).AllowsSending);
    }

    [Theory]
    [InlineData("granted", true, false, 0, 0)]
    [InlineData("not_granted", false, false, 0, 0)]
    [InlineData("limited_data_use:0:0", true, true, 0, 0)]
    [InlineData("limited_data_use:1:0", true, true, 1, 0)]
    [InlineData("limited_data_use:1:1000", true, true, 1, 1000)]
    [InlineData("limited_data_use:1:1013", true, true, 1, 1013)]
    public void The_text_form_round_trips(string text, bool allows, bool limited, int country, int state)
    {
        Assert.True(MetaConsent.TryParse(text, out var consent));
        Assert.Equal((allows, limited, country, state), (consent.AllowsSending, consent.IsLimitedDataUse, consent.DataProcessingOptionsCountry, consent.DataProcessingOptionsState));
        Assert.Equal(text, consent.ToString());
        Assert.Equal(consent, MetaConsent.Parse(text));
        Assert.Equal(consent, JsonSerializer.Deserialize<MetaConsent>(JsonSerializer.Serialize(consent)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Granted")]
    [InlineData(" granted")]
    [InlineData("yes")]
    [InlineData("limited_data_use")]
    [InlineData("limited_data_use:")]
    [InlineData("limited_data_use:1")]
    [InlineData("limited_data_use:1:999")]
    [InlineData("limited_data_use:1:1014")]
    [InlineData("limited_data_use:0:1000")]
    [InlineData("limited_data_use:2:0")]
    [InlineData("limited_data_use:-1:0")]
    [InlineData("limited_data_use:1:1000:1")]
    [InlineData("limited_data_use: 1:1000")]
    [InlineData("limited_data_use:99999999999:1000")]
    [InlineData("limited_data_use:١:1000")]
    public void Any_other_text_grants_nothing(string? text)
    {
        Assert.False(MetaConsent.TryParse(text, out var consent));
        Assert.Equal(MetaConsent.NotGranted, consent);
        Assert.DoesNotContain("99999", Assert.Throws<FormatException>(() => MetaConsent.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("{\"granted\":true}")]
    [InlineData("[\"granted\"]")]
    [InlineData("\"GRANTED\"")]
    [InlineData("\"\\ud800\"")]
    public void Any_other_JSON_grants_nothing(string json) => Assert.Equal(MetaConsent.NotGranted, JsonSerializer.Deserialize<MetaConsent>(json));

    [Theory]
    [InlineData(1, 999, 1, 0)]
    [InlineData(1, 1014, 1, 0)]
    [InlineData(0, 1000, 0, 0)]
    [InlineData(2, 1000, 0, 0)]
    [InlineData(-1, -1, 0, 0)]
    public void An_unknown_country_or_state_of_Limited_Data_Use_becomes_zero(int country, int state, int expectedCountry, int expectedState)
    {
        var consent = MetaConsent.LimitedDataUse(country, state);

        Assert.True(consent.IsLimitedDataUse);
        Assert.Equal((expectedCountry, expectedState), (consent.DataProcessingOptionsCountry, consent.DataProcessingOptionsState));
    }

    [Fact]
    public void Consents_are_compared_by_value()
    {
        Assert.Equal(MetaConsent.LimitedDataUse(1, 1000), MetaConsent.LimitedDataUse(1, 1000));
        Assert.NotEqual(MetaConsent.LimitedDataUse(1, 1000), MetaConsent.LimitedDataUse(1, 1001));
        Assert.NotEqual(MetaConsent.LimitedDataUse(), MetaConsent.Granted);
    }
}
