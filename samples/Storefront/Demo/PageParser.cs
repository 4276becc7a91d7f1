using System.Net;
using System.Text.RegularExpressions;

namespace Storefront.Demo;

/// <summary>Extracts from a page what a visitor without scripts needs.</summary>
public static partial class PageParser
{
    /// <summary>Returns the anti-forgery token of the first form whose markup contains <paramref name="marker"/>.</summary>
    public static string GetAntiforgeryToken(string html, string marker)
    {
        var form = Forms().Matches(html).First(candidate => candidate.Value.Contains(marker, StringComparison.Ordinal)).Value;
        return WebUtility.HtmlDecode(Token().Match(form).Groups["value"].Value);
    }

    /// <summary>Returns the URL of the image that a browser without scripts loads, or null.</summary>
    public static Uri? FindNoScriptImage(string html)
    {
        var match = Image().Match(html);
        return match.Success ? new Uri(WebUtility.HtmlDecode(match.Groups["src"].Value)) : null;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<noscript><img[^>]*src=\"(?<src>[^\"]*)\"")]
    private static partial Regex Image();
}
