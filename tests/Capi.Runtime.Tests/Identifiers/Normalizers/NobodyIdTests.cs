using Capi.Identifiers;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Identifiers.Normalizers;

[Collection(nameof(NonParallelTests))]
public class NobodyIdTests
{
    [Theory]
    [InlineData("0")]
    [InlineData(" 0 ")]
    [InlineData("00")]
    [InlineData("0.0")]
    [InlineData("-0")]
    [InlineData("0x0")]
    [InlineData("-1")]
    [InlineData("-42")]
    [InlineData("-9223372036854775808")]
    [InlineData("\u22121")]
    [InlineData("-1.5")]
    [InlineData("null")]
    [InlineData("NULL")]
    [InlineData("<null>")]
    [InlineData("(null)")]
    [InlineData("undefined")]
    [InlineData("None")]
    [InlineData("nil")]
    [InlineData("NaN")]
    [InlineData("N/A")]
    [InlineData("unknown")]
    [InlineData("Anonymous")]
    [InlineData("anonymous user")]
    [InlineData("anon")]
    [InlineData("guest")]
    [InlineData("GUEST_USER")]
    [InlineData("(not set)")]
    [InlineData("[object Object]")]
    [InlineData("false")]
    [InlineData("-")]
    [InlineData("{}")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("{00000000-0000-0000-0000-000000000000}")]
    [InlineData("{0x00000000,0x0000,0x0000,{0x00,0x00,0x00,0x00,0x00,0x00,0x00,0x00}}")]
    public void An_id_of_nobody_is_dropped(string id)
    {
        Assert.Equal(DropReason.Empty, IdentifierHasher.Hash("external_id", id).DropReason);
        Assert.Equal(DropReason.Empty, IdentifierHasher.Hash("app_user_id", id).DropReason);
        Assert.Equal(DropReason.Empty, IdentifierHasher.Hash("madid", id).DropReason);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("1")]
    [InlineData("007")]
    [InlineData("0a")]
    [InlineData("0x1")]
    [InlineData("x0")]
    [InlineData(",")]
    [InlineData("1-5")]
    [InlineData("-abc1")]
    [InlineData("-K2x9")]
    [InlineData("-1-2")]
    [InlineData("guesthouse-7")]
    [InlineData("guest-17")]
    [InlineData("nullable")]
    [InlineData("null-7")]
    [InlineData("anonymous-4711")]
    [InlineData("noah")]
    [InlineData("na")]
    [InlineData("anna")]
    [InlineData("unknown soldier")]
    [InlineData("nu\u0308ll")]
    [InlineData("\u0660")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public void A_similar_id_of_a_person_is_sent(string id)
    {
        Assert.Matches("^[0-9a-f]{64}$", IdentifierHasher.Hash("external_id", id).Value);
        Assert.Equal(id, IdentifierHasher.Hash("madid", id).Value);
    }

    [Fact]
    public void Numbers_that_are_nobodys_id_are_dropped_and_counted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer =>
        {
            writer.WriteHashed(UserDataKey.ExternalId, 0L);
            writer.WriteHashed(UserDataKey.ExternalId, -1L);
            writer.WriteHashed(UserDataKey.ExternalId, 0UL);
            writer.WriteHashed(UserDataKey.ExternalId, Guid.Empty);
            writer.WriteHashed(UserDataKey.ExternalId, "Guest");
            writer.WriteClear(UserDataKey.ExternalId, 0L);
            writer.WriteClear(UserDataKey.FbLoginId, 0L);
        }));
        Assert.Equal(["external_id:empty", "external_id:empty", "external_id:empty", "external_id:empty", "external_id:empty", "external_id:empty", "fb_login_id:empty"], metrics.DroppedValues.Order());
    }

    [Fact]
    public void An_event_whose_only_identifier_is_nobodys_is_invalid() =>
        Assert.Equal(
            EnqueueResult.Invalid(InvalidReason.CustomerInformationInsufficient),
            TestEvents.Serialize(TestEvents.Create<Custom>(writeUserData: writer => writer.WriteHashed(UserDataKey.ExternalId, 0L))));
}
