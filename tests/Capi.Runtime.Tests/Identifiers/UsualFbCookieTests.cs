using System.Runtime.Intrinsics;
using Capi.Identifiers.Browser;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>The fast path of click and browser IDs accepts only what the parser accepts, and reads the same time.</summary>
public class UsualFbCookieTests
{
    private const string Usual = "fb.1.1700000000123.IwAR0abc-_";

    [Theory]
    [InlineData(Usual, 1700000000123)]
    [InlineData("fb.0.0000000000000.x", 0)]
    [InlineData("fb.9.9999999999999.1", 9999999999999)]
    public void The_usual_form_is_read(string value, long expected)
    {
        // Without vectors there is no fast path.
        if (Vector128.IsHardwareAccelerated)
            Assert.Equal(expected, UsualFbCookie.ReadTime(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fb.1.1700000000123.")]
    [InlineData("fb.1.170000000012.IwAR0abc")]
    [InlineData("fb.1.17000000001234.IwAR0abc")]
    [InlineData("fb.10.1700000000123.IwAR0abc")]
    [InlineData("fb.1.1700000000123.IwAR0abc.AQ")]
    [InlineData("fb.1.1700000000123.IwAR0 abc")]
    [InlineData("FB.1.1700000000123.IwAR0abc")]
    [InlineData("fb-1.1700000000123.IwAR0abc")]
    [InlineData("fb.1.170000000012a.IwAR0abc")]
    public void Every_other_form_is_left_to_the_parser(string value) => Assert.Equal(UsualFbCookie.NoTime, UsualFbCookie.ReadTime(value));

    [Fact]
    public void A_changed_character_is_never_read_differently_from_the_parser()
    {
        for (var index = 0; index < Usual.Length; index++)
        {
            for (var character = ' '; character < 0x7F; character++)
            {
                var value = $"{Usual[..index]}{character}{Usual[(index + 1)..]}";
                var time = UsualFbCookie.ReadTime(value);
                if (time != UsualFbCookie.NoTime)
                    Assert.True(FbCookie.TryParse(value, out var cookie) && cookie.Length == value.Length && cookie.Milliseconds == time, value);
            }
        }
    }
}
