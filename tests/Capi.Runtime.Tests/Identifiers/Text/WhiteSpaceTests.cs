using Capi.Identifiers.Text;

namespace Capi.Runtime.Tests.Identifiers.Text;

public class WhiteSpaceTests
{
    // All characters of WhiteSpace and LineTerminator in ECMA-262.
    private const string JavaScriptWhiteSpace =
        "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    [Fact]
    public void White_space_matches_ECMAScript() =>
        Assert.Equal(JavaScriptWhiteSpace, string.Concat(Enumerable.Range(0, 0x10000).Where(WhiteSpace.IsWhiteSpace).Select(unit => (char)unit)));

    [Fact]
    public void Trim_removes_white_space_at_the_ends_only() =>
        Assert.Equal("a \u0085 b\u200B", WhiteSpace.Trim("\uFEFF a \u0085 b\u200B\u3000\n").ToString());

    [Fact]
    public void Trim_of_white_space_is_empty() => Assert.True(WhiteSpace.Trim(JavaScriptWhiteSpace).IsEmpty);
}
