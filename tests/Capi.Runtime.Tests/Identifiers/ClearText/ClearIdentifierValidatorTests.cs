using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.ClearText;

namespace Capi.Runtime.Tests.Identifiers.ClearText;

public class ClearIdentifierValidatorTests
{
    private const string Digest = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    [Theory]
    [InlineData("fbc", "fb.1.1554763741205.IwAR2-AbC_d")]
    [InlineData("fbc", "fb.0.1.x.AQ")]
    [InlineData("fbc", "fb.2.1554763741205.IwAR.AQQCAQIB")]
    [InlineData("fbc", "fb.1.1554763741205.IwAR2-é+/=%20~")]
    [InlineData("fbp", "fb.1.1558571054389.1098115397")]
    [InlineData("client_user_agent", " Mozilla/5.0 (X11) Ã\u0089\u00A0")]
    [InlineData("client_ip_address", "9.9.9.9")]
    [InlineData("client_ip_address", "2606:4700:4700::1111")]
    [InlineData("fb_login_id", "1")]
    [InlineData("lead_id", "12345678901234567")]
    [InlineData("madid", "e99a18c428cb38d5f260853678922e03")]
    public void A_clear_identifier_is_sent_unchanged(string key, string value) =>
        Assert.Equal(new IdentifierResult(value, value, DropReason.None), IdentifierHasher.Hash(key, value));

    [Theory]
    [InlineData("fbc", "IwAR2AbC")]
    [InlineData("fbc", "FB.1.1554763741205.x")]
    [InlineData("fbc", "fb.1.1554763741205")]
    [InlineData("fbc", "fb.1.1554763741205.")]
    [InlineData("fbc", "fb..1554763741205.x")]
    [InlineData("fbc", "fb.1.15547x.x")]
    [InlineData("fbc", "fb.1.١٢٣.x")]
    [InlineData("fbc", "fb.1.1554763741205.x.unknown1")]
    [InlineData("fbc", "fb.1.1554763741205.x.AgQCAQIB")]
    [InlineData("fbc", "fb.1.1554763741205.x.AQ.unknown1")]
    [InlineData("fbp", " fb.1.1558571054389.1098115397")]
    [InlineData("fbp", Digest)]
    [InlineData("fbc", Digest)]
    [InlineData("fbc", "fb.1.1700000000000.A b\r\n")]
    [InlineData("fbc", "fb.1.1.1 ")]
    [InlineData("fbc", "fb.1.1.a\tb")]
    [InlineData("fbc", "fb.1.1.a\0")]
    [InlineData("fbc", "fb.1.1.a\u0085")]
    [InlineData("fbc", "fb.1.1.a\u00A0")]
    [InlineData("fbc", "fb.1.1.a\uFEFF")]
    [InlineData("fbp", "fb.1.1558571054389.1098115397\n")]
    [InlineData("fbp", "fb.1.1558571054389.1098115397\u007F")]
    [InlineData("client_user_agent", "Mozilla/5.0 (X11)\r\nX-Other: 1")]
    [InlineData("client_user_agent", "Mozilla/5.0 \u0007")]
    [InlineData("client_ip_address", Digest)]
    [InlineData("client_user_agent", Digest)]
    [InlineData("madid", Digest)]
    [InlineData("fb_login_id", "12a")]
    [InlineData("fb_login_id", "-12")]
    [InlineData("lead_id", "123456789012345678")]
    public void A_clear_identifier_of_invalid_format_is_dropped(string key, string value) =>
        Assert.Equal(new IdentifierResult(null, null, DropReason.InvalidFormat), IdentifierHasher.Hash(key, value));

    [Theory]
    [InlineData("fbc", "fb.1.1554763741205.x.AQ.AQ", "fb.1.1554763741205.x.AQ")]
    [InlineData("fbc", "fb.1.1554763741205.x.AQQCAQIB.AQQCAQIB", "fb.1.1554763741205.x.AQQCAQIB")]
    [InlineData("fbp", "fb.1.1558571054389.77.AQYCAQIB.AQQCAQIB.AQ", "fb.1.1558571054389.77.AQYCAQIB")]
    public void Of_repeated_suffixes_one_is_kept(string key, string value, string sent) =>
        Assert.Equal(new IdentifierResult(sent, sent, DropReason.None), IdentifierHasher.Hash(key, value));

    [Fact]
    public void White_space_is_trimmed_where_the_normalisation_is_Trim()
    {
        var reason = ClearIdentifierValidator.Validate(Normalization.Trim, "\uFEFF  id 7\t", out var start, out var length);

        Assert.Equal((DropReason.None, 3, 4), (reason, start, length));
    }

    [Fact]
    public void The_user_agent_keeps_its_white_space()
    {
        var reason = ClearIdentifierValidator.Validate(Normalization.None, " agent ", out var start, out var length);

        Assert.Equal((DropReason.None, 0, 7), (reason, start, length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_blank_clear_identifier_is_empty(string value) =>
        Assert.Equal(DropReason.Empty, ClearIdentifierValidator.Validate(Normalization.None, value, out _, out _));

    [Fact]
    public void An_external_id_sent_in_clear_may_be_hashed_already() =>
        Assert.Equal(DropReason.None, ClearIdentifierValidator.Validate(Normalization.ExternalId, Digest, out _, out _));
}
