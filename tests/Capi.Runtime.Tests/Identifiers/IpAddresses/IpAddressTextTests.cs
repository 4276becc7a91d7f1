using System.Net;
using System.Net.Sockets;
using Capi.Identifiers.IpAddresses;
using Capi.Runtime.Tests.Identifiers.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Identifiers.IpAddresses;

public class IpAddressTextTests
{
    [Theory]
    [InlineData("9.9.9.9")]
    [InlineData(" 9.9.9.9\t")]
    [InlineData("9.9.9.9:51234")]
    [InlineData("9.9.9.9:")]
    [InlineData("[9.9.9.9]:443")]
    [InlineData("\"9.9.9.9\"")]
    [InlineData("'9.9.9.9:80'")]
    [InlineData("for=9.9.9.9")]
    [InlineData("FOR=\"9.9.9.9:47011\";proto=http;by=203.0.113.43")]
    [InlineData("by=203.0.113.43; for = 9.9.9.9")]
    [InlineData("::ffff:9.9.9.9")]
    [InlineData("::FFFF:909:909")]
    [InlineData("0:0:0:0:0:ffff:9.9.9.9")]
    [InlineData("[::ffff:9.9.9.9]:443")]
    public void Every_spelling_of_an_IPv4_address_gives_the_address(string text) => Assert.Equal("9.9.9.9", Normalize(text));

    [Theory]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2606:4700:4700:0000:0000:0000:0000:1111")]
    [InlineData("2606:4700:4700:0:0:0:0:1111")]
    [InlineData("[2606:4700:4700::1111]")]
    [InlineData("[2606:4700:4700::1111]:443")]
    [InlineData("\"[2606:4700:4700::1111]:443\"")]
    [InlineData("for=\"[2606:4700:4700::1111]:_p1\"")]
    public void Every_spelling_of_an_IPv6_address_gives_its_canonical_form(string text) => Assert.Equal("2606:4700:4700::1111", Normalize(text));

    // RFC 5952, sections 4.2 and 4.3.
    [Theory]
    [InlineData("2001:DB9:0:0:1:0:0:1", "2001:db9::1:0:0:1")]
    [InlineData("2001:db9::1:1:1:1:1", "2001:db9:0:1:1:1:1:1")]
    [InlineData("2001:db9:0:0:1::", "2001:db9:0:0:1::")]
    [InlineData("2a00::", "2a00::")]
    [InlineData("::", "::")]
    [InlineData("64:ff9b::9.9.9.9", "9.9.9.9")]
    public void The_canonical_form_follows_the_standard(string text, string expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("")]
    [InlineData("9.9.9.9:port")]
    [InlineData("9.9.9.9:123456")]
    [InlineData("9.9.9.9:1:2")]
    [InlineData("9.9.9")]
    [InlineData("[9.9.9.9")]
    [InlineData("[9.9.9.9]x")]
    [InlineData("\"9.9.9.9")]
    [InlineData("host=9.9.9.9")]
    [InlineData("forward=9.9.9.9")]
    [InlineData("9.9.9.9, 8.8.8.8")]
    [InlineData("fe80::1%eth0")]
    [InlineData("unknown")]
    public void Text_that_names_no_single_address_is_rejected(string text) => Assert.Null(Normalize(text));

    [Fact]
    public void Every_address_is_normalised_as_IPAddress_formats_it()
    {
        var texts = from length in Gen.Elements(4, 16)
                    from mapped in Gen.Elements(false, false, true)
                    from bytes in Gen.OneOf(Gen.Choose(0, 255), Gen.Constant(0)).ArrayOf(length)
                    from expanded in Gen.Elements(true, false)
                    from frame in Gen.Elements("{0}", " {0} ", "[{0}]:443", "\"[{0}]\"", "for=\"[{0}]:443\";proto=https")
                    select string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, Spell(new IPAddress([.. bytes.Select(number => (byte)number)]), mapped, expanded));

        Prop.ForAll(texts.ToArbitrary(), text => Normalize(text) == ReferenceIpAddress.Normalize(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000).WithReplay(7, 13));
    }

    private static string Spell(IPAddress address, bool mapped, bool expanded)
    {
        if (mapped && address.AddressFamily == AddressFamily.InterNetwork)
            address = address.MapToIPv6();
        return expanded && address.AddressFamily == AddressFamily.InterNetworkV6
            ? string.Join(':', address.GetAddressBytes().Chunk(2).Select(pair => $"{pair[0]:X2}{pair[1]:x2}"))
            : address.ToString();
    }

    private static string? Normalize(string text)
    {
        Span<char> address = stackalloc char[IpAddressText.MaxLength];
        return IpAddressText.TryNormalize(text, address, out var length) ? address[..length].ToString() : null;
    }
}
