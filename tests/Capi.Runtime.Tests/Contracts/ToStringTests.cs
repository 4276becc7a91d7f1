namespace Capi.Runtime.Tests.Contracts;

public class ToStringTests
{
    [Fact]
    public void ToString_of_a_context_shows_the_consent_and_no_personal_data()
    {
        var context = new MetaEventContext
        {
            Fbc = "PERSONAL",
            Fbp = "PERSONAL",
            ClientIpAddress = "PERSONAL",
            ClientUserAgent = "PERSONAL",
            EventSourceUrl = "PERSONAL",
            ReferrerUrl = "PERSONAL",
            Consent = MetaConsent.LimitedDataUse(1, 1000),
        };

        Assert.Equal("MetaEventContext { Consent = limited_data_use:1:1000, *** }", context.ToString());
        Assert.DoesNotContain("PERSONAL", $"{context}", StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_of_a_digest_is_redacted()
    {
        Assert.Equal("***", Sha256Digest.Parse("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f").ToString());
        Assert.Equal("", default(Sha256Digest).ToString());
    }

    [Fact]
    public void ToString_of_a_result_shows_status_and_reason() =>
        Assert.Equal(
            "EnqueueResult { Status = Invalid, Reason = EventIdMissing, IsAccepted = False }",
            EnqueueResult.Invalid(InvalidReason.EventIdMissing).ToString());

    [Fact]
    public void Results_report_acceptance_and_reason()
    {
        Assert.True(EnqueueResult.Accepted.IsAccepted);
        Assert.False(EnqueueResult.QueueFull.IsAccepted);
        Assert.False(EnqueueResult.Stopped.IsAccepted);
        Assert.False(EnqueueResult.ConsentWithheld.IsAccepted);
        Assert.False(default(EnqueueResult).IsAccepted);
        Assert.Equal(InvalidReason.TooLarge, EnqueueResult.Invalid(InvalidReason.TooLarge).Reason);
    }
}
