using System.Text.RegularExpressions;
using Capi.Analyzers.Tests.Support;
using Capi.Generators.Tests.ContractReading;
using Capi.Generators.Tests.Shapes;
using Capi.Roslyn.Testing.MarkupParsing;

namespace Capi.Analyzers.Tests.Robustness;

/// <summary>200 files to mutate: valid and invalid contracts, code that uses contracts, and unrelated code.</summary>
internal static partial class MutationSources
{
    /// <summary>Placeholder for the file number in the namespace, so that many files can be compiled together.</summary>
    public const string NumberPlaceholder = "§";

    private const int Contracts = 100;
    private const int Usages = 60;
    private const int Unrelated = 40;

    // Always included: the syntax of C# 13 and 14.
    private static readonly string[] ModernShapes = ["partial properties", "field keyword", "partial constructor", "extension blocks beside a contract"];

    private static readonly string[] UnrelatedFolders = ["src/Capi.EventsManager", "src/Capi.Cli"];

    /// <summary>All files, in a fixed order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. GetModernFiles().Select(WrapInNamespace),
        .. TakeEvenly([.. GetContractFiles().Except(GetModernFiles()).Distinct(StringComparer.Ordinal)], Contracts - ModernShapes.Length).Select(WrapInNamespace),
        .. Enumerable.Range(0, Usages).Select(UsageSnippets.CreateFile).Select(WrapInNamespace),
        .. TakeEvenly(GetUnrelatedFiles(), Unrelated).Select(WrapInNamespace),
    ];

    private static IEnumerable<string> GetContractFiles() => ShapeCorpus.GetAll().Select(shape => shape.Code)
        .Concat(InvalidContractCorpus.GetAll().SelectMany(one => new[] { one.Hit, one.Miss }))
        .SelectMany(code => MarkupParser.Parse(code).Sources)
        .Where(source => source.Path != "Make.cs")
        .Select(source => source.Text);

    private static IEnumerable<string> GetModernFiles() =>
        ModernShapes.Select(name => MarkupParser.Parse(ShapeCorpus.GetAll().Single(shape => shape.Name == name).Code).Sources.First().Text);

    private static List<string> GetUnrelatedFiles() =>
    [
        .. UnrelatedFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !BuildOutput().IsMatch(file))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(text => text.Length < 2_500 && text.Contains("\nnamespace ", StringComparison.Ordinal)),
    ];

    private static IEnumerable<string> TakeEvenly(List<string> files, int count) =>
        Enumerable.Range(0, count).Select(number => files[number * files.Count / count]);

    /// <summary>Moves the file into a unique namespace.</summary>
    private static string WrapInNamespace(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (text.Contains("\nnamespace ", StringComparison.Ordinal) || text.StartsWith("namespace ", StringComparison.Ordinal))
            return NamespaceName().Replace(text, "${0}.File" + NumberPlaceholder);

        // After the usings, where a file-scoped namespace belongs.
        var start = Usings().Match(text).Length;
        return text.Insert(start, $"namespace File{NumberPlaceholder};\n");
    }

    [GeneratedRegex(@"(?<=^namespace )[\w.@]+", RegexOptions.Multiline)]
    private static partial Regex NamespaceName();

    [GeneratedRegex(@"\A(?:[ \t]*(?:using [^\n]*|//[^\n]*|)\n)*")]
    private static partial Regex Usings();

    [GeneratedRegex(@"[\\/](obj|bin)[\\/]")]
    private static partial Regex BuildOutput();
}
