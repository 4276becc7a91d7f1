using System.Text.RegularExpressions;
using Capi.Generators.Tests.Refused;
using Capi.Generators.Tests.Shapes;
using Capi.Roslyn.Testing;

namespace Capi.Analyzers.Tests.Robustness;

/// <summary>200 files to mutate: valid and invalid contracts, code that uses contracts, and unrelated code.</summary>
internal static partial class Sources
{
    /// <summary>Placeholder for the file number in the namespace, so that many files can be compiled together.</summary>
    public const string Number = "§";

    private const int Contracts = 100;
    private const int Usages = 60;
    private const int Unrelated = 40;

    private static readonly string[] UnrelatedFolders = ["src/Capi.EventsManager", "src/Capi.Cli"];

    /// <summary>All files, in a fixed order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Spread([.. ContractFiles().Distinct(StringComparer.Ordinal)], Contracts).Select(InNamespace),
        .. Enumerable.Range(0, Usages).Select(Snippets.Usage).Select(InNamespace),
        .. Spread(UnrelatedFiles(), Unrelated).Select(InNamespace),
    ];

    private static IEnumerable<string> ContractFiles() => ShapeCorpus.All().Select(shape => shape.Code)
        .Concat(RefusedCorpus.All().SelectMany(one => new[] { one.Hit, one.Miss }))
        .SelectMany(code => MarkupParser.Parse(code).Sources)
        .Where(source => source.Path != "Make.cs")
        .Select(source => source.Text);

    private static List<string> UnrelatedFiles() =>
    [
        .. UnrelatedFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !BuildOutput().IsMatch(file))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(text => text.Length < 2_500 && text.Contains("\nnamespace ", StringComparison.Ordinal)),
    ];

    private static IEnumerable<string> Spread(List<string> files, int count) =>
        Enumerable.Range(0, count).Select(number => files[number * files.Count / count]);

    /// <summary>Moves the file into a unique namespace.</summary>
    private static string InNamespace(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (text.Contains("\nnamespace ", StringComparison.Ordinal) || text.StartsWith("namespace ", StringComparison.Ordinal))
            return NamespaceName().Replace(text, "${0}.File" + Number);

        // After the usings, where a file-scoped namespace belongs.
        var start = Usings().Match(text).Length;
        return text.Insert(start, $"namespace File{Number};\n");
    }

    [GeneratedRegex(@"(?<=^namespace )[\w.@]+", RegexOptions.Multiline)]
    private static partial Regex NamespaceName();

    [GeneratedRegex(@"\A(?:[ \t]*(?:using [^\n]*|//[^\n]*|)\n)*")]
    private static partial Regex Usings();

    [GeneratedRegex(@"[\\/](obj|bin)[\\/]")]
    private static partial Regex BuildOutput();
}
