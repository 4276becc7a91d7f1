using System.Text.RegularExpressions;
using Capi.Tools;

namespace Capi.Identity.Tests;

/// <summary>The text of docs/identity.md. Examples have the form <c>`input` with `something` → `result`</c>, or <c>→ nothing</c>.</summary>
internal static partial class IdentityPage
{
    public static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.FindRoot(AppContext.BaseDirectory), "docs/identity.md"));

    /// <summary>The lines under a heading.</summary>
    public static IEnumerable<string> Section(string heading) => Lines
        .SkipWhile(line => line != $"## {heading}").Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    /// <summary>A list item under a heading, found by its first words, with its continuation lines.</summary>
    public static string Item(string heading, string beginning) => string.Join(' ', Section(heading)
        .SkipWhile(line => !line.StartsWith($"- {beginning}", StringComparison.Ordinal))
        .TakeWhile((line, index) => index == 0 || line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim()));

    /// <summary>The examples in a text. A null result stands for <c>nothing</c>.</summary>
    public static IEnumerable<(string Input, string? With, string? Result)> Examples(string text) =>
        Example().Matches(text).Select(match => (match.Groups["input"].Value, Found(match.Groups["with"]), Found(match.Groups["result"])));

    /// <summary>The contents of all code spans.</summary>
    public static string[] Codes(string text) => [.. Code().Matches(text).Select(match => match.Groups["code"].Value)];

    private static string? Found(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"`(?<input>[^`]+)`(?: with `(?<with>[^`]+)`)?\s→\s(?:`(?<result>[^`]+)`|nothing)")]
    private static partial Regex Example();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
