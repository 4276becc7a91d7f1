using System.Net;
using System.Text.RegularExpressions;

namespace Storefront.Demo;

/// <summary>Extracts from a page what a visitor without scripts needs.</summary>
public static partial class PageParser
{
    /// <summary>Returns the URL to which the first form is sent whose markup contains <paramref name="marker"/>, and its anti-forgery token.</summary>
    /// <param name="page">The URL of the page, to which a form without its own URL is sent.</param>
    public static (string Action, string Token) FindForm(string html, string page, string marker)
    {
        var form = Forms().Matches(html).First(candidate => candidate.Value.Contains(marker, StringComparison.Ordinal)).Value;
        return (Action().Match(form) is { Success: true } action ? Decode(action, "url") : page, Decode(Token().Match(form), "value"));
    }

    /// <summary>Returns the URLs of the images that a browser without scripts loads.</summary>
    public static IEnumerable<Uri> FindNoScriptImages(string html) =>
        Images().Matches(html).Select(match => new Uri(Decode(match, "src")));

    private static string Decode(Match match, string group) => WebUtility.HtmlDecode(match.Groups[group].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("^<form[^>]* action=\"(?<url>[^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<noscript><img[^>]*src=\"(?<src>[^\"]*)\"")]
    private static partial Regex Images();
}
