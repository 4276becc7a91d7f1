using Capi.Storage.Nats.Protocol;

namespace Capi.Storage.Nats.Tests;

/// <summary>Each alias has a legal token of its own.</summary>
public class SubjectTokenTests
{
    [Theory]
    [InlineData("default", "default")]
    [InlineData("Shop-DE", "shop-de")]
    [InlineData("shop.de", "shop_2ede")]
    [InlineData("shop_2ede", "shop_5f2ede")]
    [InlineData("*", "_2a")]
    [InlineData(">", "_3e")]
    [InlineData("a b", "a_20b")]
    [InlineData("ü", "_c3_9c")]
    [InlineData("Ü", "_c3_9c")]
    public void An_alias_becomes_a_legal_token(string alias, string token) => Assert.Equal(token, SubjectToken.Create(alias));

    [Fact]
    public void Aliases_share_a_token_exactly_if_they_differ_only_in_case()
    {
        string[] aliases = [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => $"{(char)code}"), "K", "\u212A", "i", "ı", "İ", "ß", "ẞ", "a.b", "a_2eb"];

        foreach (var first in aliases)
        {
            foreach (var second in aliases)
                Assert.Equal(string.Equals(first, second, StringComparison.OrdinalIgnoreCase), SubjectToken.Create(first) == SubjectToken.Create(second));
        }
    }
}
