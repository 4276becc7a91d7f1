namespace Capi.Consent.Tests;

/// <summary>Google Consent Mode: gcs, gcd and the state of a dataLayer.</summary>
public class GoogleConsentModeReaderTests
{
    [Theory]
    [InlineData("G111", ConsentOutcome.Granted)]
    [InlineData("G110", ConsentOutcome.Granted)]
    [InlineData("G11-", ConsentOutcome.Granted)]
    [InlineData("G100", ConsentOutcome.Denied)]
    [InlineData("G101", ConsentOutcome.Denied)]
    [InlineData("G10-", ConsentOutcome.Denied)]
    [InlineData("G1--", ConsentOutcome.NotFound)]
    [InlineData("G1-1", ConsentOutcome.NotFound)]
    [InlineData("G1-0", ConsentOutcome.NotFound)]
    [InlineData("G1x1", ConsentOutcome.NotFound)]
    [InlineData("G121", ConsentOutcome.NotFound)]
    [InlineData("G211", ConsentOutcome.Invalid)]
    [InlineData("G011", ConsentOutcome.Invalid)]
    [InlineData("G1111", ConsentOutcome.Granted)]
    [InlineData("G100-x", ConsentOutcome.Denied)]
    [InlineData(" G111 ", ConsentOutcome.Granted)]
    [InlineData("G11", ConsentOutcome.Invalid)]
    [InlineData("G", ConsentOutcome.Invalid)]
    [InlineData("g111", ConsentOutcome.Invalid)]
    [InlineData("GX11", ConsentOutcome.Invalid)]
    [InlineData("111", ConsentOutcome.Invalid)]
    [InlineData("G1%31", ConsentOutcome.Invalid)]
    [InlineData("", ConsentOutcome.NotFound)]
    public void Gcs_carries_ad_storage(string value, ConsentOutcome outcome) => Assert.Equal(outcome, GoogleConsentModeReader.ReadGcs(value).Outcome);

    [Theory]
    [InlineData("11t1t1t1t5", ConsentOutcome.Granted)]
    [InlineData("13r3r3r3r5l1", ConsentOutcome.Granted)]
    [InlineData("13n3n3n3n5l1", ConsentOutcome.Granted)]
    [InlineData("13v3v3v3v5l1", ConsentOutcome.Granted)]
    [InlineData("11t1n1v1r5", ConsentOutcome.Granted)]
    [InlineData("13p3p3p3p5l1", ConsentOutcome.Denied)]
    [InlineData("13q3q3q3q5l1", ConsentOutcome.Denied)]
    [InlineData("13m3m3m3m5l1", ConsentOutcome.Denied)]
    [InlineData("13u3u3u3u5l1", ConsentOutcome.Denied)]
    [InlineData("13l3l3l3l1l1", ConsentOutcome.NotFound)]
    [InlineData("12r2r2r2r5", ConsentOutcome.Granted)]
    [InlineData("19r8r7r6r0zzz", ConsentOutcome.Granted)]
    [InlineData("13r3r3r3r", ConsentOutcome.Granted)]
    [InlineData("13r3r3r3r5l1%20&x", ConsentOutcome.Granted)]

    // ad_storage and ad_user_data decide; analytics_storage and ad_personalization don't.
    [InlineData("13r3p3r3p5", ConsentOutcome.Granted)]
    [InlineData("13p3r3r3r5", ConsentOutcome.Denied)]
    [InlineData("13r3r3p3r5", ConsentOutcome.Denied)]
    [InlineData("13r3r3l3r5", ConsentOutcome.NotFound)]
    [InlineData("13l3r3r3r5", ConsentOutcome.NotFound)]
    [InlineData("13l3r3p3r5", ConsentOutcome.Denied)]

    // Unknown letters.
    [InlineData("13z3r3r3r5", ConsentOutcome.NotFound)]
    [InlineData("13R3R3R3R5", ConsentOutcome.NotFound)]
    [InlineData("13r3r3z3r5", ConsentOutcome.NotFound)]
    [InlineData("13p3r3z3r5", ConsentOutcome.Denied)]

    // Cut off.
    [InlineData("13r3r", ConsentOutcome.NotFound)]
    [InlineData("13p", ConsentOutcome.Denied)]
    [InlineData("13r3r3r", ConsentOutcome.Granted)]

    // Something else.
    [InlineData("13", ConsentOutcome.Invalid)]
    [InlineData("r3r3r3r", ConsentOutcome.Invalid)]
    [InlineData("23r3r3r3r5", ConsentOutcome.Invalid)]
    [InlineData("03r3r3r3r5", ConsentOutcome.Invalid)]
    [InlineData("3r3r3r3r5", ConsentOutcome.Invalid)]
    [InlineData("13rr3r3r5", ConsentOutcome.Invalid)]
    [InlineData("13r-r3r3r5", ConsentOutcome.Invalid)]
    [InlineData("G111", ConsentOutcome.Invalid)]
    [InlineData("\u0661\u0663r3r3r3r5", ConsentOutcome.Invalid)]
    public void Gcd_has_a_letter_for_each_signal(string value, ConsentOutcome outcome) => Assert.Equal(outcome, GoogleConsentModeReader.ReadGcd(value).Outcome);

    [Theory]
    [InlineData("""{"ad_storage":"granted","ad_user_data":"granted","ad_personalization":"denied","analytics_storage":"denied"}""", ConsentOutcome.Granted)]
    [InlineData("""{"ad_storage":"granted","ad_user_data":"denied"}""", ConsentOutcome.Denied)]
    [InlineData("""{"ad_storage":"granted"}""", ConsentOutcome.NotFound)]
    [InlineData("""{"ad_storage":true,"ad_user_data":true}""", ConsentOutcome.Granted)]
    [InlineData("""{"ad_storage":true,"ad_user_data":false}""", ConsentOutcome.Denied)]
    [InlineData("""{"ad_storage":"Granted","ad_user_data":"granted"}""", ConsentOutcome.NotFound)]
    [InlineData("""{"ad_storage":{"ad_user_data":"granted"},"x":{"ad_storage":"granted"}}""", ConsentOutcome.Granted)]
    [InlineData("""{"event":"consent","consent_state":{"ad_storage":"granted","ad_user_data":"granted"}}""", ConsentOutcome.Granted)]
    [InlineData("""[["consent","default",{"ad_storage":"denied","ad_user_data":"denied"}],["consent","update",{"ad_storage":"granted","ad_user_data":"granted"}]]""", ConsentOutcome.Granted)]
    [InlineData("""[["consent","default",{"ad_storage":"granted","ad_user_data":"granted"}],["consent","update",{"ad_storage":"denied"}]]""", ConsentOutcome.Denied)]
    [InlineData("""{"ad_storage":"granted","ad_user_data":"granted",}""", ConsentOutcome.Invalid)]
    [InlineData("""{"ad_storage":"granted","ad_user_data":"granted"} x""", ConsentOutcome.Invalid)]
    [InlineData("""{"ad_storage":"granted","ad_user_data":""", ConsentOutcome.Invalid)]
    [InlineData("""{"ad\u005fstorage":"grant\u0065d","ad_user_data":"granted"}""", ConsentOutcome.Granted)]
    [InlineData("""{"ad_storage":"\ud800"}""", ConsentOutcome.Invalid)]
    [InlineData("""{"\udc00":1,"ad_storage":"granted"}""", ConsentOutcome.NotFound)]
    [InlineData("{}", ConsentOutcome.NotFound)]
    public void A_dataLayer_state_is_read_in_its_order(string value, ConsentOutcome outcome) => Assert.Equal(outcome, GoogleConsentModeReader.Read(value).Outcome);

    [Theory]
    [InlineData("G101", GoogleConsentSignals.AnalyticsStorage, ConsentOutcome.Granted)]
    [InlineData("G111", GoogleConsentSignals.AdUserData, ConsentOutcome.NotFound)]
    [InlineData("13r3r3r3p5", GoogleConsentSignals.AdStorage | GoogleConsentSignals.AdUserData | GoogleConsentSignals.AdPersonalization, ConsentOutcome.Denied)]
    [InlineData("13p3r3p3p5", GoogleConsentSignals.AnalyticsStorage, ConsentOutcome.Granted)]
    [InlineData("13r3r3r3r5", GoogleConsentSignals.None, ConsentOutcome.NotFound)]
    public void The_signals_can_be_chosen(string value, GoogleConsentSignals signals, ConsentOutcome outcome) =>
        Assert.Equal(outcome, GoogleConsentModeReader.Read(value, new() { Signals = signals }).Outcome);

    [Fact]
    public void The_evidence_names_every_signal_that_the_form_carries()
    {
        Assert.Equal("gcs ad_storage=granted analytics_storage=denied", GoogleConsentModeReader.Read("G110").Evidence);
        Assert.Equal(
            "gcd ad_storage=granted analytics_storage=denied ad_user_data=unknown ad_personalization=granted",
            GoogleConsentModeReader.Read("13r3p3l3v5").Evidence);
    }
}
