using System.Text.RegularExpressions;
using Capi.Tools;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>The text of docs/identity.md. Examples have the form <c>`input` with `something` → `result`</c>, or <c>→ nothing</c>.</summary>
internal static partial class IdentityPage
{
    public static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.FindRoot(AppContext.BaseDirectory), "docs/identity.md"));

    /// <summary>The lines under a heading.</summary>
    public static IEnumerable<string> GetSection(string heading) => Lines
        .SkipWhile(line => line != $"## {heading}").Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    /// <summary>A list item under a heading, found by its first words, with its continuation lines.</summary>
    public static string GetListItem(string heading, string beginning) => string.Join(' ', GetSection(heading)
        .SkipWhile(line => !line.StartsWith($"- {beginning}", StringComparison.Ordinal))
        .TakeWhile((line, index) => index == 0 || line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim()));

    /// <summary>The examples in a text. A null result stands for <c>nothing</c>.</summary>
    public static IEnumerable<(string Input, string? With, string? Result)> FindExamples(string text) =>
        ExampleRegex().Matches(text).Select(match => (match.Groups["input"].Value, GetValueOrNull(match.Groups["with"]), GetValueOrNull(match.Groups["result"])));

    /// <summary>The contents of all code spans.</summary>
    public static string[] FindCodeSpans(string text) => [.. CodeSpanRegex().Matches(text).Select(match => match.Groups["code"].Value)];

    private static string? GetValueOrNull(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"`(?<input>[^`]+)`(?: with `(?<with>[^`]+)`)?\s→\s(?:`(?<result>[^`]+)`|nothing)")]
    private static partial Regex ExampleRegex();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex CodeSpanRegex();
}
