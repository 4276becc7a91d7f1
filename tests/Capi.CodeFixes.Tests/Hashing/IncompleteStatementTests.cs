using Capi.Analyzers;
using Capi.CodeFixes.Hashing;
using Capi.CodeFixes.TextEdits;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.CodeFixes.Tests.Hashing;

/// <summary>Incomplete code, as while typing: no fix throws.</summary>
public class IncompleteStatementTests
{
    private static readonly string Statements = HashingFixVerifier.CreateSource(
        "var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text?.Trim())); var hash = Convert.ToHexString(bytes); "
        + "var paid = order with { Email = hash, Fbp = maybe?.ToSha256(), Mobile = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(shopper.Email.ToLower()))) }; "
        + "var c = context with { Fbp = Clean(shopper.Fbp), Fbc = context.Fbc?.Trim().ToLower(), ClientUserAgent = context.ClientUserAgent![..10] };");

    [Fact]
    public async Task Code_with_a_missing_token_is_fixed_or_left_unchanged()
    {
        var (start, end) = (Statements.IndexOf("var bytes", StringComparison.Ordinal), Statements.IndexOf("await", StringComparison.Ordinal));
        var offers = 0;
        foreach (var token in TestCompilation.Parse("A.cs", Statements).GetRoot().DescendantTokens().Where((token, index) => token.SpanStart >= start && token.Span.End <= end && index % 3 == 0))
        {
            var code = Statements.Remove(token.SpanStart, token.Span.Length);
            foreach (var fix in new TextEditCodeFixProvider[] { new HashedTwiceFix(), new HashInClearMemberFix(), new ClearValueModifiedFix() })
                offers += (await new FixRun { Analyzer = new FlowAnalyzer(), Fix = fix, TestCode = code, FixedCode = "" }.GetOfferedTitlesAsync()).Count;
        }

        Assert.True(offers > 50, $"Only {offers} fixes were offered.");
    }
}
