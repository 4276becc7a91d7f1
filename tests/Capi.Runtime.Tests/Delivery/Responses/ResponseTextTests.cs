using Capi.Delivery.Responses;

namespace Capi.Runtime.Tests.Delivery.Responses;

public class ResponseTextTests
{
    [Theory]
    [InlineData("Invalid parameter", "Invalid parameter")]
    [InlineData("(#100) Param data[3]['event_time'] must be a number", "(#100) Param data[3][***] must be a number")]
    [InlineData("Error validating access token: Session has expired on Sunday", "Error validating access token: Session has expired on Sunday")]
    [InlineData("The value anna.muster@example.com is not hashed", "The value *** is not hashed")]
    [InlineData("The value anna%40example.com, is not hashed", "The value ***, is not hashed")]
    [InlineData("Unhashed phone +49 30 123456 in em", "Unhashed phone *** in em")]
    [InlineData("Unhashed phone 030/12 34 56 found", "Unhashed phone *** found")]
    [InlineData("Born 1995-03-05 in the past", "Born *** in the past")]
    [InlineData("Digest 0c7e6a405862e402eb76a70f8a26fc732d07c32931e9fae9ab1582911d2e8a3b is wrong", "Digest *** is wrong")]
    [InlineData("Digest abcdefabcdefabcdefabcdefabcdefab is wrong", "Digest *** is wrong")]
    [InlineData("Token EAAGm0PX4ZCpsBAKZBx9 is wrong", "Token *** is wrong")]
    [InlineData("The name \"Anna Muster\" is wrong", "The name *** is wrong")]
    [InlineData("The name 'Anna Muster' is wrong", "The name *** is wrong")]
    [InlineData("The name “Anna Muster” is wrong", "The name *** is wrong")]
    [InlineData("The name «Anna Muster» is wrong", "The name *** is wrong")]
    [InlineData("An unclosed \"Anna Muster", "An unclosed ***")]
    [InlineData("You don't have access, it isn't yours", "You don't have access, it isn't yours")]
    [InlineData("See https://developers.facebook.com/docs?token=abc for more", "See https://developers.facebook.com/docs*** for more")]
    [InlineData("Code 2804 of 7 days, limit 1000", "Code 2804 of 7 days, limit 1000")]
    [InlineData("line\r\nbreak\u0007", "line break")]
    [InlineData("   ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_may_be_personal_is_masked(string? text, string? scrubbed) => Assert.Equal(scrubbed, ResponseText.Scrub(text));

    [Fact]
    public void The_length_is_limited()
    {
        Assert.Equal(ResponseText.MaxLength + 1, ResponseText.Scrub(string.Join(' ', Enumerable.Repeat("word", 10_000)))!.Length);
        Assert.Equal("***…", ResponseText.Scrub(new string('1', 1_000_000)));
    }

    [Fact]
    public void No_text_takes_long_or_throws()
    {
        var random = new Random(20261129);
        const string Alphabet = "1 2-3'\"@?%40„“aF.(+\n";
        for (var round = 0; round < 200; round++)
        {
            var text = new string([.. Enumerable.Range(0, 5_000).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Assert.DoesNotContain("@", ResponseText.Scrub(text) ?? "", StringComparison.Ordinal);
        }
    }
}
