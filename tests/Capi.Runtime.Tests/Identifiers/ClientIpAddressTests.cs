using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers;

public class ClientIpAddressTests
{
    public static TheoryData<PublicVector> Addresses { get; } = PublicVector.GetForFields("client_ip_address");

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_client_IP_address_matches_the_vector(PublicVector vector) =>
        Assert.Equal(vector.Expected, ClientIpAddress.Choose(vector.Input, vector.Context!.RemoteAddress, vector.Context.CookieFbi));

    [Theory]
    [InlineData("9.9.9.9", null, "2606:4700:4700::1111.AQQCAQIB", "2606:4700:4700::1111")]
    [InlineData("2606:4700:4700::1111", null, "9.9.9.9", "2606:4700:4700::1111")]
    [InlineData("9.9.9.9", null, "8.8.8.8.AQ", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQYCAQIB.AQYCAQIB", "8.8.8.8")]
    [InlineData("10.0.0.1, 9.9.9.9", "8.8.8.8", null, "8.8.8.8")]
    [InlineData("9.9.9.9:1234", "8.8.8.8", null, "8.8.8.8")]
    [InlineData(" 9.9.9.9 ,10.0.0.1", null, null, "9.9.9.9")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQQCAQIB.AQ", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQ.AQQCAQIB.AQQCAQIB", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQQCAQIB.zz", null)]
    [InlineData("10.0.0.1", " 9.9.9.9 ", " 8.8.8.8 ", "8.8.8.8")]
    [InlineData("10.0.0.1", " 9.9.9.9 ", null, "9.9.9.9")]
    [InlineData("2606:4700:4700::1111%eth0", "9.9.9.9", null, "9.9.9.9")]
    [InlineData(null, "10.0.0.1", "192.168.0.1", null)]
    [InlineData("unknown", null, "", null)]
    public void The_client_IP_address_is_chosen_from_header_connection_and_cookie(string? forwardedFor, string? remote, string? cookie, string? expected) =>
        Assert.Equal(expected, ClientIpAddress.Choose(forwardedFor, remote, cookie));
}
