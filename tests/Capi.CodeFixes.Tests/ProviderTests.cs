using System.Reflection;
using System.Text.RegularExpressions;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests;

/// <summary>Checks the requirements for every code fix, and that every rule listed as fixable has one.</summary>
public partial class ProviderTests
{
    internal static readonly string Root = FindRoot(AppContext.BaseDirectory);

    private static readonly Type[] Providers =
        [.. typeof(EditFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))];

    // The rules with a code fix.
    private static readonly string[] Fixed =
    [
        "CAPI001", "CAPI002", "CAPI003", "CAPI004", "CAPI005", "CAPI006", "CAPI007", "CAPI008", "CAPI009", "CAPI012", "CAPI013", "CAPI014",
        "CAPI015", "CAPI016", "CAPI020",
        "CAPI101", "CAPI102", "CAPI103", "CAPI106",
        "CAPI201", "CAPI202", "CAPI203",
        "CAPI401",
    ];

    public static TheoryData<Type> Fixes => [.. Providers];

    public static TheoryData<string> Ids => [.. Fixed];

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_is_exported_for_CSharp_and_can_fix_all(Type type)
    {
        var export = Assert.Single(type.GetCustomAttributes<ExportCodeFixProviderAttribute>());

        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(type.Name, export.Name);
        Assert.True(type.IsPublic && type.IsSealed);
        Assert.NotNull(Create(type).GetFixAllProvider());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_with_a_fix_has_one_and_its_page_says_what_it_does(string id)
    {
        Assert.Contains(Providers, type => Create(type).FixableDiagnosticIds.Contains(id));

        var page = FixSection().Match(File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md")).ReplaceLineEndings("\n")).Groups[1].Value;
        Assert.NotEmpty(page.Trim());
        Assert.DoesNotContain("By hand", page, StringComparison.Ordinal);
        Assert.DoesNotContain("planned", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rule_is_fixed_that_is_not_said_to_have_a_fix() =>
        Assert.Empty(Providers.SelectMany(type => Create(type).FixableDiagnosticIds).Except(Fixed));

    private static CodeFixProvider Create(Type type) => (CodeFixProvider)Activator.CreateInstance(type)!;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Capi.Toolkit.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("^## Fix\n(.+?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FixSection();
}
