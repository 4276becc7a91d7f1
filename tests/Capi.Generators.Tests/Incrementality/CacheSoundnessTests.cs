using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>After every edit, the output of a driver with all previous edits in its cache equals the output of a new driver.</summary>
public class CacheSoundnessTests
{
    private const int EditCount = 120;

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 4));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cached_output_equals_the_output_of_a_new_driver(int seed)
    {
        var editor = new RandomEditor(seed);
        var driver = RunNewDriver(editor.Compilation);
        var changes = 0;

        for (var edit = 1; edit <= EditCount; edit++)
        {
            var before = GetOutput(driver);
            driver = EditAndCompare(editor, driver, $"Seed {seed}, edit {edit}");
            changes += GetOutput(driver) == before ? 0 : 1;
        }

        // The test is meaningful only if enough edits change the output.
        Assert.True(changes > EditCount / 10, $"Only {changes} edits changed the output.");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Two_drivers_with_a_shared_cache_do_not_affect_each_other(int seed)
    {
        var editor = new RandomEditor(seed);
        var fork = editor.Fork(seed + 100);
        var driver = RunNewDriver(editor.Compilation);
        var forked = driver;

        for (var edit = 1; edit <= EditCount / 2; edit++)
        {
            driver = EditAndCompare(editor, driver, $"Seed {seed}, edit {edit}");
            forked = EditAndCompare(fork, forked, $"Seed {seed}, edit {edit} of the fork");
        }
    }

    [Fact]
    public void Concurrent_drivers_do_not_affect_each_other()
    {
        var origin = new RandomEditor(21);
        var first = RunNewDriver(origin.Compilation);

        Parallel.For(0, 8, seed =>
        {
            var editor = origin.Fork(seed);
            var driver = first;
            for (var edit = 1; edit <= 10; edit++)
                driver = EditAndCompare(editor, driver, $"Seed {seed}, edit {edit}");
        });
    }

    private static GeneratorDriver EditAndCompare(RandomEditor editor, GeneratorDriver driver, string description)
    {
        editor.Edit();
        var next = driver.WithUpdatedParseOptions(editor.Compilation.SyntaxTrees[0].Options).RunGenerators(editor.Compilation);
        var (emitted, expected) = (GetOutput(next), GetOutput(RunNewDriver(editor.Compilation)));

        Assert.True(emitted == expected, $"{description}: {editor.LastEdit}\nEmitted:\n{emitted}\nExpected:\n{expected}");
        return next;
    }

    // Without step tracking, as in a compiler and an editor: with tracking, the driver of Roslyn 4.14 sometimes loses an output
    // when a file gets its first attribute.
    private static GeneratorDriver RunNewDriver(Compilation compilation) => CSharpGeneratorDriver
        .Create([new CapiEventGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
        .RunGenerators(compilation);

    private static string GetOutput(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return string.Concat(result.GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => $"// file: {source.HintName}\n{source.SourceText}\n"));
    }
}
