using Capi.CodeFixes.Locking;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests;

/// <summary>A fix makes the same change in a file of any layout: runs on samples/Mistakes and on variants with other line breaks, indentation and nesting.</summary>
public class FileLayoutTests
{
    private static readonly string Samples = Path.Combine(CodeFixProviderTests.RepositoryRoot, "samples", "Mistakes");

    // The fix of the lock's rules changes capi.lock.json, whose layout is fixed.
    public static TheoryData<string> Ids => [.. CodeFixProviderTests.FixableRuleIds.Except(new UpdateLockFix().FixableDiagnosticIds)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_same_change_is_made_in_a_file_of_any_layout(string id)
    {
        var sample = (await File.ReadAllTextAsync(Path.Combine(Samples, id + ".cs"))).ReplaceLineEndings("\n");
        var repaired = await SampleFixer.FixAllAsync(id, sample);

        Assert.NotEqual(sample, repaired);
        foreach (var (shape, dress) in Layouts)
        {
            var (expected, actual) = (dress(repaired), await SampleFixer.FixAllAsync(id, dress(sample)));
            Assert.True(expected == actual, $"With {shape}, expected:\n{expected}\nwritten:\n{actual}");
        }
    }

    private static readonly (string Name, Func<string, string> Dress)[] Layouts =
    [
        ("Windows line breaks", text => text.ReplaceLineEndings("\r\n")),
        ("tabs", IndentWithTabs),
        ("a namespace with braces", text => WrapTypes(text, "namespace Mistakes.Inner\n{", "}")),
        ("nested types", text => WrapTypes(text, "public static partial class Outer\n{", "}")),
        ("tabs, nested, on Windows", text => IndentWithTabs(WrapTypes(text, "public static partial class Outer\n{", "}")).ReplaceLineEndings("\r\n")),
        ("conditional code", text => WrapTypes(text, "#if !NEVER", "#endif", indent: "")),
        ("no line break at the end", text => text.TrimEnd('\n')),
        ("empty lines at the start", text => "\n\n" + text),
    ];

    private static string IndentWithTabs(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var blanks = line.Length - line.TrimStart(' ').Length;
        return new string('\t', blanks / 4) + line[(blanks / 4 * 4)..];
    }));

    // Wraps the types, which follow the namespace line.
    private static string WrapTypes(string text, string before, string after, string indent = "    ")
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var types = lines.FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal)) + 2;
        var head = lines.Take(types);
        if (before.StartsWith("namespace ", StringComparison.Ordinal))
            head = head.Where(line => !line.StartsWith("namespace ", StringComparison.Ordinal));

        var body = lines.Skip(types).Select(line => line.Length == 0 || line[0] == '#' ? line : indent + line);
        return string.Join('\n', [.. head, before, .. body, after, ""]);
    }
}
