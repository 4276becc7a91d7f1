using System.Text.RegularExpressions;
using Capi.Generators.Tests.Refused;
using Capi.Generators.Tests.Shapes;
using Capi.Roslyn.Testing;

namespace Capi.Analyzers.Tests.Robustness;

/// <summary>Two hundred files to damage: contracts right and wrong, code that uses them, and code that knows nothing of them.</summary>
internal static partial class Sources
{
    /// <summary>Stands for the number of the file in the name of its namespace, so that many can be compiled together.</summary>
    public const string Number = "§";

    private const int Contracts = 100;
    private const int Usages = 60;
    private const int Unrelated = 40;

    private static readonly string[] UnrelatedFolders = ["src/Capi.EventsManager", "src/Capi.Cli"];

    /// <summary>All of them, always the same.</summary>
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

    /// <summary>The file in a namespace that no other file has.</summary>
    private static string InNamespace(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (text.Contains("\nnamespace ", StringComparison.Ordinal) || text.StartsWith("namespace ", StringComparison.Ordinal))
            return NamespaceName().Replace(text, "${0}.File" + Number);

        // Behind the usings, where a file-scoped namespace belongs.
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
