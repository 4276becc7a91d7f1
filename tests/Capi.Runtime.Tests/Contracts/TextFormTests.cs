namespace Capi.Contracts.Tests;

public class TextFormTests
{
    [Fact]
    public void The_text_form_of_a_context_shows_the_consent_and_nothing_personal()
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
    public void The_text_form_of_a_digest_shows_only_that_there_is_one()
    {
        Assert.Equal("***", Sha256Digest.Parse("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f").ToString());
        Assert.Equal("", default(Sha256Digest).ToString());
    }

    [Fact]
    public void The_text_form_of_a_result_names_status_and_reason() =>
        Assert.Equal(
            "EnqueueResult { Status = Invalid, Reason = EventIdMissing, IsAccepted = False }",
            EnqueueResult.Invalid(InvalidReason.EventIdMissing).ToString());

    [Fact]
    public void The_results_are_what_they_say()
    {
        Assert.True(EnqueueResult.Accepted.IsAccepted);
        Assert.False(EnqueueResult.Full.IsAccepted);
        Assert.False(EnqueueResult.ConsentWithheld.IsAccepted);
        Assert.False(default(EnqueueResult).IsAccepted);
        Assert.Equal(InvalidReason.TooLarge, EnqueueResult.Invalid(InvalidReason.TooLarge).Reason);
    }
}
