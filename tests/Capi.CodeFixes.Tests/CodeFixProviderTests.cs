using System.Reflection;
using System.Text.RegularExpressions;
using Capi.CodeFixes.Contract;
using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests;

/// <summary>Checks the requirements for every code fix, and that every rule listed as fixable has one.</summary>
public partial class CodeFixProviderTests
{
    internal static readonly string RepositoryRoot = FindRoot(AppContext.BaseDirectory);

    private static readonly Type[] Providers =
        [.. typeof(TextEditCodeFixProvider).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))];

    // The rules with a code fix.
    internal static readonly string[] FixableRuleIds =
    [
        "CAPI001", "CAPI002", "CAPI003", "CAPI004", "CAPI005", "CAPI006", "CAPI007", "CAPI008", "CAPI009", "CAPI012", "CAPI013", "CAPI014",
        "CAPI015", "CAPI016", "CAPI020", "CAPI023",
        "CAPI101", "CAPI102", "CAPI103", "CAPI106",
        "CAPI201", "CAPI202", "CAPI203",
        "CAPI401",
        "CAPI501", "CAPI502", "CAPI503", "CAPI505", "CAPI506", "CAPI510", "CAPI514", "CAPI515",
        "CAPI516", "CAPI517", "CAPI519", "CAPI521", "CAPI522", "CAPI523", "CAPI524", "CAPI532", "CAPI533", "CAPI534", "CAPI537", "CAPI542", "CAPI543",
        "CAPI601", "CAPI602", "CAPI603", "CAPI604", "CAPI605", "CAPI606", "CAPI607", "CAPI608",
    ];

    public static TheoryData<Type> ProviderTypes => [.. Providers];

    public static TheoryData<string> FixableIds => [.. FixableRuleIds];

    [Theory]
    [MemberData(nameof(ProviderTypes))]
    public void A_fix_is_exported_for_CSharp_and_can_fix_all_unless_it_would_guess(Type type)
    {
        var export = Assert.Single(type.GetCustomAttributes<ExportCodeFixProviderAttribute>());

        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(type.Name, export.Name);
        Assert.True(type.IsPublic && type.IsSealed);
        Assert.Equal(type != typeof(KeyNotInferableFix), Create(type).GetFixAllProvider() is not null);
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public void A_fixable_rule_has_a_provider_and_its_page_describes_the_fix(string id)
    {
        Assert.Contains(Providers, type => Create(type).FixableDiagnosticIds.Contains(id));

        var page = FixSection().Match(File.ReadAllText(Path.Combine(RepositoryRoot, "docs", "rules", id + ".md")).ReplaceLineEndings("\n")).Groups[1].Value;
        Assert.NotEmpty(page.Trim());
        Assert.DoesNotContain("By hand", page, StringComparison.Ordinal);
        Assert.DoesNotContain("planned", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_provider_fixes_an_unlisted_rule() =>
        Assert.Empty(Providers.SelectMany(type => Create(type).FixableDiagnosticIds).Except(FixableRuleIds));

    private static CodeFixProvider Create(Type type) => (CodeFixProvider)Activator.CreateInstance(type)!;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Capi.Toolkit.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("^## Fix\n(.+?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FixSection();
}
