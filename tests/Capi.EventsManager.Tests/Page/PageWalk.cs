using System.Net;
using System.Text.RegularExpressions;

namespace Capi.EventsManager.Tests.Page;

/// <summary>Follows a link of the list from page to page.</summary>
internal static class PageWalk
{
    /// <summary>Returns the pages, beginning with the address, until none has the link.</summary>
    public static async Task<List<string>> ReadAsync(TestServer server, string address, string link)
    {
        var pages = new List<string>();
        for (string? next = address; next is not null && pages.Count < 1_000; next = FindLink(pages[^1], link))
            pages.Add(await server.Client.GetStringAsync(next));
        return pages;
    }

    /// <summary>Returns the address of a link of the pager, or null.</summary>
    public static string? FindLink(string page, string link) =>
        Regex.Match(page, $"<a class=\"button\" href=\"([^\"]+)\">{link}</a>") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
}
