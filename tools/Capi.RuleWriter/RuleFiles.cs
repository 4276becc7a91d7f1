using Capi.Tools;

namespace Capi.RuleWriter;

/// <summary>All files, and first lines of files, that are generated from the rules.</summary>
internal static class RuleFiles
{
    private const string Template = "tools/Capi.RuleWriter/rules.template.md";
    private const string Presets = "src/Capi.Toolkit/config/";

    /// <summary>Creates the files in memory; reads the handwritten parts from disk.</summary>
    public static IReadOnlyList<OutputFile> CreateFiles(string root, IReadOnlyList<RuleInfo> rules) =>
    [
        new("docs/rules/README.md", RuleTable.FillTemplate(Read(root, Template), rules)),
        new(Presets + "capi.default.globalconfig", PresetFile.CreateDefault(rules)),
        new(Presets + "capi.strict.globalconfig", PresetFile.CreateStrict(rules)),
        .. rules.Where(rule => Exists(root, rule)).Select(rule => new OutputFile(rule.Page, PageHeading.ReplaceHeading(Read(root, rule.Page), rule))),
    ];

    /// <summary>Gets the paths of missing rule pages.</summary>
    public static IEnumerable<string> FindMissingPages(string root, IEnumerable<RuleInfo> rules) =>
        rules.Where(rule => !Exists(root, rule)).Select(rule => rule.Page);

    private static bool Exists(string root, RuleInfo rule) => File.Exists(Path.Combine(root, rule.Page));

    private static string Read(string root, string path) => File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");
}
