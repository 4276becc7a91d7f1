using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Capi.Docs.Tests.Pages;

/// <summary>docs/attributes.md describes every attribute for users, with its targets and parameters.</summary>
public sealed partial class AttributesPageTests
{
    private static readonly string Page = Repository.Read("docs/attributes.md");

    // Attributes that only generated code uses are hidden from editors.
    private static readonly Dictionary<string, Type> Attributes = typeof(MetaEventAttribute).Assembly.GetExportedTypes()
        .Where(static type => type.IsAssignableTo(typeof(Attribute)) && type.GetCustomAttribute<EditorBrowsableAttribute>() is not { State: EditorBrowsableState.Never })
        .ToDictionary(static type => type.Name[..^nameof(Attribute).Length]);

    public static TheoryData<string> Names => [.. Attributes.Keys];

    [Fact]
    public void Every_attribute_has_a_section_and_every_section_an_attribute() => Assert.Equal(
        Attributes.Keys.Order(StringComparer.Ordinal),
        Headings().Matches(Page).Select(static heading => heading.Groups[1].Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_section_lists_the_targets(string name)
    {
        var targets = Attributes[name].GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn;

        Assert.Equal(targets, Enum.Parse<AttributeTargets>(GetItem(name, "On"), ignoreCase: true));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_section_lists_the_parameters(string name)
    {
        var type = Attributes[name];
        var expected = type.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).Select(static parameter => parameter.Name!)
            .Concat(type.GetProperties().Where(static property => property.SetMethod is not null).Select(static property => property.Name));
        var item = GetItem(name, "Parameters");

        Assert.Equal(expected, item == "none" ? [] : ParameterNames().Matches(item).Select(static match => match.Groups[1].Value));
    }

    [Fact]
    public void Every_rule_about_contracts_and_privacy_is_linked() => Assert.All(
        Repository.Find("docs/rules", "CAPI*.md").Select(static path => Path.GetFileName(path)).Where(static file => file[4] is '0' or '1'),
        static file => Assert.Contains($"(rules/{file})", Page, StringComparison.Ordinal));

    private static string GetItem(string name, string item)
    {
        var section = Page[Page.IndexOf($"\n## [{name}]\n", StringComparison.Ordinal)..];
        return Regex.Match(section, $@"^- \*\*{item}:\*\* (.+)$", RegexOptions.Multiline).Groups[1].Value;
    }

    [GeneratedRegex(@"^## \[(\w+)\]$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"(?:^|, )`(\w+)`")]
    private static partial Regex ParameterNames();
}
