using System.Buffers.Text;
using Capi.AspNetCore.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.AspNetCore.Tests.Circuits;

/// <summary>The encrypted context in a page.</summary>
public sealed class PageContextTokenTests
{
    private static readonly MetaEventContext Context = new()
    {
        Consent = MetaConsent.LimitedDataUse(1, 1000),
        ClientIpAddress = "203.0.113.7",
        ClientUserAgent = "Mozilla/5.0 <é>",
        Fbp = "fb.1.1.2",
        EventSourceUrl = "https://shop.example/",
    };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider _protection = new EphemeralDataProtectionProvider();

    [Fact]
    public void Only_the_server_can_read_it()
    {
        var token = Create().Create(Context)!;

        Assert.Equal(Context, Create().Read(token));
        Assert.Equal(default, new PageContextToken(_time, new EphemeralDataProtectionProvider()).Read(token));
        Assert.Equal(default, new PageContextToken(_time).Read(token));
        Assert.DoesNotContain("203.0.113.7", System.Text.Encoding.Latin1.GetString(Base64Url.DecodeFromChars(token)), StringComparison.Ordinal);
        Assert.Null(new PageContextToken(_time).Create(Context));
    }

    [Fact]
    public void It_is_valid_for_twelve_hours()
    {
        var token = Create().Create(Context);

        _time.Advance(PageContextToken.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(Context, Create().Read(token));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(default, Create().Read(token));
    }

    [Fact]
    public void A_changed_text_is_no_token()
    {
        var token = Create().Create(Context)!;

        for (var index = 0; index < token.Length; index++)
            Assert.Equal(default, Create().Read($"{token[..index]}{(token[index] == 'A' ? 'B' : 'A')}{token[(index + 1)..]}"));
        for (var length = 0; length < token.Length; length++)
            Assert.Equal(default, Create().Read(token[..length]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{}")]
    [InlineData("not base64 url +/=")]
    [InlineData("AAAA")]
    public void Any_other_text_is_no_token(string? text)
    {
        Assert.Equal(default, Create().Read(text));
        Assert.Equal(default, Create().Read(new string('A', 40_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(" {}")]
    [InlineData("99999999999")]
    [InlineData("-1 {}")]
    [InlineData("99999999999999999999 {}")]
    [InlineData("99999999999 []")]
    public void Text_of_another_form_is_no_context(string text)
    {
        var forged = _protection.CreateProtector("Capi.AspNetCore.PageContext.v1").Protect(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(default, Create().Read(Base64Url.EncodeToString(forged)));
    }

    private PageContextToken Create() => new(_time, _protection);
}
