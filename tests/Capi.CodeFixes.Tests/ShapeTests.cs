namespace Capi.CodeFixes.Tests;

/// <summary>A fix makes the same change in a file of any layout: runs on samples/Mistakes and on variants with other line breaks, indentation and nesting.</summary>
public class ShapeTests
{
    private static readonly string Samples = Path.Combine(ProviderTests.Root, "samples", "Mistakes");

    public static TheoryData<string> Ids => ProviderTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_same_is_written_into_a_file_of_any_shape(string id)
    {
        var sample = (await File.ReadAllTextAsync(Path.Combine(Samples, id + ".cs"))).ReplaceLineEndings("\n");
        var repaired = await SampleFix.OfAsync(id, sample);

        Assert.NotEqual(sample, repaired);
        foreach (var (shape, dress) in Shapes)
        {
            var (expected, actual) = (dress(repaired), await SampleFix.OfAsync(id, dress(sample)));
            Assert.True(expected == actual, $"With {shape}, expected:\n{expected}\nwritten:\n{actual}");
        }
    }

    private static readonly (string Name, Func<string, string> Dress)[] Shapes =
    [
        ("Windows line breaks", text => text.ReplaceLineEndings("\r\n")),
        ("tabs", Tabs),
        ("a namespace with braces", text => Around(text, "namespace Mistakes.Inner\n{", "}")),
        ("nested types", text => Around(text, "public static partial class Outer\n{", "}")),
        ("tabs, nested, on Windows", text => Tabs(Around(text, "public static partial class Outer\n{", "}")).ReplaceLineEndings("\r\n")),
        ("conditional code", text => Around(text, "#if !NEVER", "#endif", indent: "")),
        ("no line break at the end", text => text.TrimEnd('\n')),
        ("empty lines at the start", text => "\n\n" + text),
    ];

    private static string Tabs(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var blanks = line.Length - line.TrimStart(' ').Length;
        return new string('\t', blanks / 4) + line[(blanks / 4 * 4)..];
    }));

    // Wraps the types, which follow the namespace line.
    private static string Around(string text, string before, string after, string indent = "    ")
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
