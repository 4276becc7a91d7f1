using System.Net;
using Capi.Identifiers.IpAddresses;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Identifiers.IpAddresses;

public class IpAddressParserTests
{
    [Theory]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.1.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::2")]
    [InlineData("::9.9.9.9")]
    [InlineData("fe80::1")]
    [InlineData("fe90::1")]
    [InlineData("febf::1")]
    [InlineData("FE80::1")]
    [InlineData("fc00::1")]
    [InlineData("fdff::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff:fff::1")]
    [InlineData("100::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:192.168.0.1")]
    public void A_reserved_address_is_not_public(string address) => Assert.Equal(IpAddressKind.NotPublic, IpAddressParser.Classify(address));

    [Theory]
    [InlineData("9.9.9.9", "PublicV4")]
    [InlineData("11.0.0.0", "PublicV4")]
    [InlineData("100.63.255.255", "PublicV4")]
    [InlineData("100.128.0.0", "PublicV4")]
    [InlineData("172.15.255.255", "PublicV4")]
    [InlineData("172.32.0.0", "PublicV4")]
    [InlineData("192.169.0.1", "PublicV4")]
    [InlineData("203.0.114.1", "PublicV4")]
    [InlineData("223.255.255.255", "PublicV4")]
    [InlineData("::ffff:9.9.9.9", "PublicV4")]
    [InlineData("2606:4700:4700::1111", "PublicV6")]
    [InlineData("2001:DB9::1", "PublicV6")]
    [InlineData("fbff::1", "PublicV6")]
    [InlineData("::1:0:0:0:1", "PublicV6")]
    [InlineData("2a00::", "PublicV6")]
    [InlineData("1:2:3:4:5:6:7:8", "PublicV6")]
    [InlineData("64:ff9b::9.9.9.9", "PublicV6")]
    public void An_address_next_to_a_reserved_range_is_public(string address, string expected) => Assert.Equal(expected, IpAddressParser.Classify(address).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.256")]
    [InlineData("1.2.3.04")]
    [InlineData("0x7f.1.1.1")]
    [InlineData("1.2.3.")]
    [InlineData("11.22.33.")]
    [InlineData("11..22.33")]
    [InlineData(".11.22.33")]
    [InlineData("111.222.33")]
    [InlineData("9.9.9.:")]
    [InlineData("1.2.3.+4")]
    [InlineData("١.2.3.4")]
    [InlineData("9.9.9.9:80")]
    [InlineData("[2606:4700::1]")]
    [InlineData("[2606:4700::1]:443")]
    [InlineData("fe80::1%eth0")]
    [InlineData(" 9.9.9.9")]
    [InlineData("9.9.9.9 ")]
    [InlineData("9.9.9.9, 8.8.8.8")]
    [InlineData("cafe")]
    [InlineData(":1")]
    [InlineData(":::")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7::8")]
    [InlineData("12345::1")]
    [InlineData("::1.2.3.4:1")]
    [InlineData("1.2.3.4::")]
    public void Text_that_is_not_a_bare_address_is_not_recognised(string text) => Assert.Equal(IpAddressKind.None, IpAddressParser.Classify(text));

    [Fact]
    public void Every_address_that_IPAddress_formats_is_recognised()
    {
        var addresses = from length in Gen.Elements(4, 16)
                        from bytes in Gen.OneOf(Gen.Choose(0, 255), Gen.Constant(0)).ArrayOf(length)
                        select new IPAddress([.. bytes.Select(number => (byte)number)]).ToString();

        Prop.ForAll(addresses.ToArbitrary(), address => IpAddressParser.Classify(address) != IpAddressKind.None)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(7, 11));
    }
}
